package org.trutina.assessment.offer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a bidder may hand in. */
@ConfigMapping(prefix = "trutina.offers")
interface OfferLimits {

  @WithDefault("10485760")
  long mostBytesPerFile();

  /** Of all files of an offer together. */
  @WithDefault("52428800")
  long mostBytesPerOffer();

  @WithDefault("50")
  int mostFilesPerOffer();

  /** Of one procurement, withdrawn ones included. */
  @WithDefault("1000")
  int mostOffers();
}
