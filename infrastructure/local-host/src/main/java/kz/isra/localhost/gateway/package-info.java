/** API Gateway's HTTP API on this machine: routes of the template, events of payload 2.0. */
@NullMarked
package kz.isra.localhost.gateway;

import org.jspecify.annotations.NullMarked;
