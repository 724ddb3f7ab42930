/** EventBridge Scheduler on this machine: its API, durable schedules and their firing. */
@NullMarked
package kz.isra.localhost.schedules;

import org.jspecify.annotations.NullMarked;
