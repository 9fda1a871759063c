/**
 * The launcher: starts the application with a PostgreSQL, a mail catcher and a Payara Server of its own, and stops
 * them.
 *
 * <p>{@link org.specialleave.launcher.Launcher} is what {@code mvn -Prun} runs, and
 * {@link org.specialleave.launcher.ImageDomain} makes the server's domain of the image in {@code docker}. The tests of
 * the whole application start it with {@link org.specialleave.launcher.Installation}. Nothing of it is deployed.
 */
package org.specialleave.launcher;
