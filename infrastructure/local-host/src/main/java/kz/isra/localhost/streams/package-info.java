/** Event source mappings on this machine: DynamoDB streams to functions. */
@NullMarked
package kz.isra.localhost.streams;

import org.jspecify.annotations.NullMarked;
