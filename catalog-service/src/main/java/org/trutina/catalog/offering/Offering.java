package org.trutina.catalog.offering;

import org.trutina.catalog.organisation.OrganisationIdentity;

/** What an offering is before anything is claimed of it. */
public record Offering(
    String id, String name, Layer layer, String category, OrganisationIdentity organisation) {}
