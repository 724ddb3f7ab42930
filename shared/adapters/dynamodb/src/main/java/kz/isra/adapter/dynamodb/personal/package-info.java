/** The Personal table. */
@NullMarked
package kz.isra.adapter.dynamodb.personal;

import org.jspecify.annotations.NullMarked;
