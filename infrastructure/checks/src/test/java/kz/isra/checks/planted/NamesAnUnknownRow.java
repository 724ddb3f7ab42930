package kz.isra.checks.planted;

import kz.isra.testkit.Proves;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
@Proves("ZZ99")
public final class NamesAnUnknownRow {}
