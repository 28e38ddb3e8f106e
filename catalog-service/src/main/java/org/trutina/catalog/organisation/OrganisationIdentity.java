package org.trutina.catalog.organisation;

/** What an organisation is before anything is claimed of it. */
public record OrganisationIdentity(String id, String name, String kind) {}
