/** The ports of the domain by dynamodb. */
@NullMarked
package kz.isra.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
