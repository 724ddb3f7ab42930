/** DynamoDB Local inside this JVM, bound to loopback, with the template's tables. */
@NullMarked
package kz.isra.embedded.dynamodb;

import org.jspecify.annotations.NullMarked;
