/** Fakes and contract tests of ledger. */
@NullMarked
package kz.isra.testkit.ledger;

import org.jspecify.annotations.NullMarked;
