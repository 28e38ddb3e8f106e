/** What an operator relies on: chart, manifests, rules, and services run as the chart runs them. */
package org.trutina.deploy;
