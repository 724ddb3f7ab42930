/**
 * Double entry in whole tiyn: one book an organizer, two assets, entries that are never changed.
 */
@NullMarked
package kz.isra.domain.ledger;

import org.jspecify.annotations.NullMarked;
