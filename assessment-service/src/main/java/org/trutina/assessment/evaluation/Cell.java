package org.trutina.assessment.evaluation;

import java.util.UUID;

/** What is judged: one option on one criterion. */
record Cell(UUID option, String framework, String criterion) {}
