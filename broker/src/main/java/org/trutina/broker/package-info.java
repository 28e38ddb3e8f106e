/**
 * Kafka as the services use it: a way to tell each other, never a place where something is kept.
 */
@NullMarked
package org.trutina.broker;

import org.jspecify.annotations.NullMarked;
