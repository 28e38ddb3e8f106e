/**
 * Who of a contracting authority may do what, as its administrator decides: people with their roles
 * and read-only clients for auditors' machines. Both live in Keycloak; the audit log tells of every
 * change before it is made and of how it ended.
 */
@NullMarked
package org.trutina.assessment.access;

import org.jspecify.annotations.NullMarked;
