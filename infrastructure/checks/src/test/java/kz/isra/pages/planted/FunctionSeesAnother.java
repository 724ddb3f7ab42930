package kz.isra.pages.planted;

import kz.isra.media.MediaHandler;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class FunctionSeesAnother {
  MediaHandler seen() {
    throw new UnsupportedOperationException();
  }
}
