/** When jobs run: one class with every timer, and the lock that lets one node do a job at a time. */
package org.specialleave.integration.timetable;
