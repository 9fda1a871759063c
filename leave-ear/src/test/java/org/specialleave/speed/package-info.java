/** Measures the running product through HTTP on a large trust: {@code mvn -Pbench-http}. */
package org.specialleave.speed;
