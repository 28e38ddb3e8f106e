// Generated from the contract by `npm run api`; do not edit.
export interface paths {
    "/api/v1/access/machine-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The machine clients that were issued for the caller's contracting authority */
        get: operations["listMachineClients"];
        put?: never;
        /**
         * Let an auditor's program read what this authority has, until an instant
         * @description The answer shows the secret, and nothing does so again: also the same request with the same Idempotency-Key is answered without a body.
         */
        post: operations["issueMachineClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/machine-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a machine client away
         * @description It gets no token from now on; one that it has is good for five minutes at most.
         */
        delete: operations["revokeMachineClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the caller's contracting authority with their roles, by user name */
        get: operations["listMembers"];
        put?: never;
        /**
         * Make a user of the own authority, who chooses a password at the first sign-in
         * @description The answer shows the one-time password, and nothing does so again: also the same request with the same Idempotency-Key is answered without a body.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which roles a member has, and whether the member may sign in
         * @description For everybody but oneself. Who may not sign in any more loses all sessions at once; access tokens that were issued before are good for five minutes at most.
         */
        put: operations["changeMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procurements whose winner, gates or exposure changed with the facts, newest first */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alert with its reasons */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that it was seen to, and how */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assessment with its result */
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same offers under several weight profiles side by side; stores nothing */
        post: operations["compareWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/evidence-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessment with everything it rests on, to be recomputed offline */
        get: operations["downloadEvidencePack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result in plain words: the answer, why not each other option, warnings */
        get: operations["explainAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The assessment as an accessible document (PDF/UA-1, PDF/A-3a)
         * @description The same bytes as long as nothing of the procurement has changed.
         */
        get: operations["downloadAssessmentReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result as a table, one line for each option and criterion */
        get: operations["exportResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/robustness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How sure the outcome is: rank acceptability, weight stability, missing facts that matter, the smallest change of weights that changes the winner
         * @description Computed from the stored assessment; the same each time.
         */
        get: operations["getRobustness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/trade-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sovereignty against competitiveness on separate axes, and what would change it
         * @description Computed from the stored assessment; informs, and changes no award.
         */
        get: operations["getTradeOff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last two hundred checkpoints, newest first */
        get: operations["listAuditCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoints/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the log has come to, signed (C2SP tlog-checkpoint) */
        get: operations["getAuditCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/consistency-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that the log has only grown (RFC 9162, 2.1.4) */
        get: operations["proveAuditConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the caller's contracting authority, in its order */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{sequence}/inclusion-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that an entry is in the log (RFC 9162, 2.1.3) */
        get: operations["proveAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key that verifies checkpoints */
        get: operations["getAuditKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole log, one entry to a line as it was hashed, to be verified offline */
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is invited to evaluate and owes a declaration or scores */
        get: operations["listEvaluationDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frameworks that awards can use, with criteria, scales, rules and weight profiles: shipped ones first, then the authority's own published versions */
        get: operations["listFrameworks"];
        put?: never;
        /**
         * Write a framework of one's own, in YAML or JSON; it begins as a draft
         * @description Its form is GET /api/v1/frameworks/schema.
         */
        post: operations["createFramework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The authority's own frameworks, drafts and published versions, without content */
        get: operations["listOwnFrameworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema (2020-12) of frameworks that authorities write */
        get: operations["getFrameworkSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One framework; of one's own, drafts too */
        get: operations["getFramework"];
        /** Change a draft */
        put: operations["changeFramework"];
        post?: never;
        /** Remove a draft */
        delete: operations["deleteFramework"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft: it does not change any more and can be used in awards */
        post: operations["publishFramework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a framework into a draft: the next version of one's own, or a new name */
        post: operations["copyFramework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shipped policy profiles and those of the caller's contracting authority */
        get: operations["listPolicyProfiles"];
        put?: never;
        /** Make a policy profile of one's own */
        post: operations["createPolicyProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy profile */
        get: operations["getPolicyProfile"];
        /** Change a policy profile of one's own */
        put: operations["changePolicyProfile"];
        post?: never;
        /** Remove a policy profile of one's own */
        delete: operations["deletePolicyProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The procurements of the caller's contracting authority */
        get: operations["listProcurements"];
        put?: never;
        /** Draft a procurement */
        post: operations["createProcurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One procurement with its options */
        get: operations["getProcurement"];
        /** Change a draft */
        put: operations["editProcurement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessments of a procurement, newest first */
        get: operations["listAssessments"];
        put?: never;
        /** Assess the options on what the catalogue knows now */
        post: operations["assessProcurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decision, as far as it has come */
        get: operations["getAward"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/award/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Conclude the contract */
        post: operations["concludeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/award/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the assessment that decides */
        post: operations["closeEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/award/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare the award for a second person */
        post: operations["proposeAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/award/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decision with all it rests on, as an accessible document (PDF/UA-1, PDF/A-3a)
         * @description The same bytes as long as nothing of the procurement has changed.
         */
        get: operations["downloadAwardReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/award/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the prepared award back */
        post: operations["returnAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/award/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the award that somebody else has prepared; the standstill period begins */
        post: operations["signAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it without a contract */
        post: operations["cancelProcurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/corrigenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a new version of what was published; replaces one that waits */
        post: operations["proposeCorrigendum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/corrigenda/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the version that waits */
        post: operations["publishCorrigendum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/eforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The award criteria under the field names of eForms (BG-707) */
        get: operations["exportEForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/eforms.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The award criteria as the element of a UBL notice, to be taken into one */
        get: operations["exportEFormsXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is judged, by whom, how far it is, and what of it may be seen */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/evaluation/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on without the scores that an evaluator owes; by who prepares the procurement */
        post: operations["closeScoring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/evaluation/consensus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put down what the panel agrees on; replaces what waits to be confirmed */
        put: operations["proposeConsensus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/evaluation/consensus/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what somebody else has put down; it counts from here on */
        post: operations["confirmConsensus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/evaluation/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the declaration of interests; a conflict excludes from scoring */
        post: operations["declareInterests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/evaluation/evaluators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite an officer to evaluate; by who prepares the procurement */
        post: operations["inviteEvaluator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/evaluation/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Score options by the published levels, alone; sealed until all have scored */
        post: operations["scoreOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/explorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kept explorations of a procurement, newest first */
        get: operations["listExplorations"];
        put?: never;
        /**
         * What would be under other weights, facts, policies or readings
         * @description On the latest assessment's options and facts. No assessment and no award changes; nothing is stored unless a title is given.
         */
        post: operations["exploreProcurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/explorations/{exploration}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One kept exploration */
        get: operations["getExploration"];
        put?: never;
        post?: never;
        /** Delete what one has kept */
        delete: operations["deleteExploration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/ocds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The procurement as an OCDS 1.1 release, in a package
         * @description Who has offered, and at which price, is told once the award is signed.
         */
        get: operations["exportOcds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offers that were opened, newest first */
        get: operations["listOffers"];
        put?: never;
        /** Seal an offer that a bidder has handed in; nobody reads it before the opening */
        post: operations["registerOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/offers/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipts of the offers that the caller has registered, newest first */
        get: operations["listOfferReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/offers/{offer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An offer that was opened */
        get: operations["getOffer"];
        /** Put another offer in the place of a sealed one, until the deadline */
        put: operations["replaceOffer"];
        post?: never;
        /** Take a sealed offer back, until the deadline; what was sealed is erased */
        delete: operations["withdrawOffer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/offers/{offer}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seal a file with an offer, until the deadline */
        post: operations["attachEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/offers/{offer}/evidence/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of an offer that was opened */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        /** Take a sealed file back, until the deadline */
        delete: operations["removeEvidence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many offers have come in, and how far the opening has come */
        get: operations["getOpening"];
        put?: never;
        /** Open the offers that another person has asked to open, once the time has come */
        post: operations["openProcurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/opening/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the opening, once offers are in; somebody else confirms */
        post: operations["requestOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an option to the survey of the market, made of catalogue offerings */
        post: operations["addOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/policy-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What policy profiles would choose on the latest assessment's facts
         * @description An exploration: nothing is stored, and no assessment or award changes.
         */
        post: operations["comparePolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft that others have written; its criteria are frozen */
        post: operations["publishProcurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procurements/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was published, version by version, and a corrigendum that waits */
        get: operations["listProcurementVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acknowledgement: {
            /** @example The supplier has confirmed the new owner; the award stands. */
            comment: string;
        };
        /** @enum {string} */
        Admission: "admitted" | "undecided" | "excluded";
        Alert: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            procurement?: string;
            /**
             * Format: uuid
             * @description The assessment that no longer holds.
             */
            before?: string;
            /**
             * Format: uuid
             * @description The assessment on the facts as they are.
             */
            after?: string;
            /** Format: date-time */
            raisedAt?: string;
            /** @description What is different, that of most weight first. */
            findings: components["schemas"]["AlertFinding"][];
            /** @description The changes of the catalogue behind it, at most a hundred; none when something began or ended to hold by the calendar. */
            changes: components["schemas"]["CatalogueChange"][];
            /** Format: date-time */
            acknowledgedAt?: string;
            acknowledgedBy?: string;
            comment?: string;
        };
        AlertFinding: {
            kind?: components["schemas"]["FindingKind"];
            /** @description The option; absent for the winner. */
            option?: string;
            /** @description The gate's criterion; absent for the rest. */
            criterion?: string;
            /** @description Names of the first options; a gate's answer; the controlling countries. */
            before?: string;
            now?: string;
        };
        AncillaryCheck: {
            /** Format: double */
            share?: number;
            /** Format: double */
            cap?: number;
            withinCap: boolean;
            winner: string[];
            /** @description With the other criteria alone. */
            winnerWithout: string[];
            /** @description With sovereignty at the cap. */
            winnerAtCap: string[];
            decisive: boolean;
        };
        Answer: {
            /** @example eu-csf */
            framework: string;
            /** @example SOV-3.1 */
            criterion: string;
            /**
             * Format: double
             * @description The number of the chosen answer, from 1 for the weakest, or the value on the criterion's own scale.
             * @example 4
             */
            value: number;
            /** @description In the words of who answers. */
            statement?: string;
        };
        AppliedFramework: {
            framework?: string;
            version?: string;
            axis?: string;
            /** Format: double */
            share?: number;
            /** @description The weight profile, or 'own'. */
            profile?: string;
        };
        Assessment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            procurement?: string;
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
            /** @description Version of the decision engine. */
            engine?: string;
            /** @description SHA-256 of the input in canonical JSON: criteria, options and the snapshot of the catalogue. The same digest gives the same result. */
            inputDigest?: string;
            result?: components["schemas"]["AssessmentResult"];
        };
        AssessmentResult: {
            /** @description The frameworks, weights and axes that were applied. */
            parts: components["schemas"]["AppliedFramework"][];
            /** @description The options, ranked ones first, best first; then the excluded ones. */
            options: components["schemas"]["OptionResult"][];
            /** @description Ids of the options that no other option beats on both coordinates. */
            paretoFront: string[];
            sources: components["schemas"]["EvidenceSource"][];
        };
        AssessmentSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            procurement?: string;
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
            inputDigest?: string;
        };
        AuditEntry: {
            /**
             * Format: int64
             * @description From 0, without gaps.
             */
            sequence?: number;
            authority?: string;
            /** Format: date-time */
            at?: string;
            /** @description The person or client. */
            who?: string;
            /** @example procurement-created */
            action?: string;
            /** @example procurement */
            subjectType?: string;
            subject?: string;
            /** @description SHA-256 of what it was, in canonical JSON. */
            before?: string;
            /** @description SHA-256 of what it is, in canonical JSON. */
            after?: string;
            /** @description SHA-256 of the text of the entry before; zeros for the first. */
            previous?: string;
        };
        AuditKey: {
            /** @description The name in signatures. */
            name: string;
            /** @description The log's name in checkpoints. */
            origin?: string;
            /** @description Ed25519, Base64 of its X.509 form. */
            key?: string;
        };
        Award: {
            /** Format: uuid */
            procurement?: string;
            /**
             * Format: uuid
             * @description The assessment that decides.
             */
            assessment?: string;
            evaluatedBy?: string;
            /** Format: date-time */
            evaluatedAt?: string;
            /**
             * Format: uuid
             * @description The option that is proposed or chosen.
             */
            option?: string;
            justification?: string;
            /** @description Why another than the first is chosen; absent when the first is. */
            deviation?: string;
            preparedBy?: string;
            /** Format: date-time */
            preparedAt?: string;
            /** @description Why it was last sent back. */
            returnedBecause?: string;
            signedBy?: string;
            /** Format: date-time */
            signedAt?: string;
            /**
             * Format: date-time
             * @description No contract is concluded before this instant.
             */
            standstillUntil?: string;
            contractedBy?: string;
            /** Format: date-time */
            contractedAt?: string;
        };
        AwardCriteria: {
            /** @example eu-csf */
            framework: string;
            /**
             * Format: double
             * @description Share of the score; the shares sum to 1.
             * @example 0.5
             */
            share: number;
            /**
             * @description A weight profile of the framework.
             * @example 2026-06
             */
            profile?: string;
            /** @description Instead of a profile: the weight of every criterion; they sum to 1. */
            weights?: {
                [key: string]: number;
            };
        };
        AwardProposal: {
            /** Format: uuid */
            option: string;
            /** @description The reasons for the choice, as bidders will be told them. */
            justification: string;
            /** @description Needed when another than the first is chosen. */
            deviation?: string;
        };
        AwardReturn: {
            reasons: string;
        };
        Bidder: {
            name: string;
            /**
             * @description In a register.
             * @example DE-HRB-12345
             */
            identifier?: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @example DE
             */
            country?: string;
            /** @example offers@example.org */
            contact?: string;
        };
        CancellationReasons: {
            reasons: string;
        };
        CatalogueChange: {
            /** Format: int64 */
            position?: number;
            /** Format: date-time */
            recordedAt?: string;
            /** @enum {string} */
            subjectType?: "organisation" | "offering";
            /** @description Its id in the catalogue. */
            subject?: string;
            properties: string[];
            /**
             * @description What happened.
             * @example verified
             */
            cause?: string;
        };
        CheckpointList: {
            items: string[];
        };
        Citation: {
            title: string;
            /** @description Empty for our own. */
            address?: string;
        };
        ConsensusConfirmation: {
            /** Format: uuid */
            option: string;
            framework: string;
            criterion: string;
            /**
             * Format: double
             * @description As it was read.
             */
            value: number;
        };
        ConsistencyProof: {
            /** Format: int64 */
            from?: number;
            /** Format: int64 */
            to?: number;
            rootFrom?: string;
            rootTo?: string;
            path: string[];
        };
        Coordinate: {
            /** @enum {string} */
            axis?: "sovereignty" | "competitiveness";
            score?: components["schemas"]["Interval"];
            /**
             * Format: double
             * @description Share of the axis' weight on which anything is known, 0 to 1.
             */
            coverage?: number;
        };
        Corrigendum: {
            reasons: string;
            procurement: components["schemas"]["NewProcurement"];
        };
        Criterion: {
            /** @example SOV-3 */
            id: string;
            name: string;
            description?: string;
            /**
             * @description The objective it belongs to.
             * @example SOV-3
             */
            group?: string;
            /** @description Where this criterion is published, beside the framework's source. */
            source?: string;
            scale?: components["schemas"]["Scale"];
            derivation?: components["schemas"]["Derivation"];
        };
        CriterionResult: {
            criterion?: string;
            framework?: string;
            /**
             * Format: double
             * @description Weight in the whole award, 0 to 1.
             */
            weight?: number;
            /** @description On the criterion's own scale. */
            level?: components["schemas"]["Interval"];
            unit?: string;
            /** @description The level's value, 0 to 1. */
            value?: components["schemas"]["Interval"];
            /** @description Weight times value, in points of 100; sums to the score. */
            contribution?: components["schemas"]["Interval"];
            known: boolean;
            /** @description Whether better evidence contradicts what the option states; absent when not. */
            contradicted?: boolean;
            /** @description The rules that apply, or may apply. */
            because: string[];
            /** @description The claims and links that were read. */
            evidence: components["schemas"]["Evidence"][];
        };
        CriterionStability: {
            framework?: string;
            criterion?: string;
            /** Format: double */
            weight?: number;
            staysFirst?: components["schemas"]["Interval"];
        };
        CurrencyRate: {
            /** @example USD */
            currency: string;
            /**
             * @description Units of the award's currency for one of this.
             * @example 0.8612
             */
            perUnit: string;
            /**
             * Format: date
             * @example 2026-11-20
             */
            asOf: string;
            /** @example European Central Bank, euro reference rates */
            source: string;
        };
        Derivation: {
            /** @description Whether an option may state the level itself. */
            answered: boolean;
            /** @description Whether evaluators judge it against the published levels, after the opening. */
            judged: boolean;
            cases: components["schemas"]["DerivationCase"][];
            measure?: components["schemas"]["Measure"];
        };
        DerivationCase: {
            /** @description Fact to accepted values. */
            when?: {
                [key: string]: string[];
            };
            /** @description Lower and upper bound of the level. */
            level: number[];
            because?: string;
        };
        Dominance: {
            /** Format: uuid */
            by?: string;
            /** Format: double */
            sovereignty?: number;
            /** Format: double */
            competitiveness?: number;
        };
        EFormsAwardCriteria: {
            /** Format: uuid */
            procurement?: string;
            /**
             * @description BT-137, the lot that stands for the whole.
             * @example LOT-0000
             */
            "BT-137-Lot"?: string;
            /**
             * @description ISO 639-3, as in the SDK.
             * @example DEU
             */
            language?: string;
            /** @description Award criterion, repeated. */
            "BG-707": components["schemas"]["EFormsAwardCriterion"][];
            /** @description How the numbers make an order. */
            "BT-543-Lot"?: string;
        };
        EFormsAwardCriterion: {
            /** @enum {string} */
            "BT-539-Lot"?: "price" | "cost" | "quality";
            "BT-734-Lot"?: string;
            "BT-540-Lot"?: string;
            /** @description Percentage of the award; they sum to 100. */
            "BT-541-Lot-WeightNumber"?: number;
            "BT-5421-Lot"?: string;
            /** @description The least level, on the criterion's own scale. */
            "BT-541-Lot-ThresholdNumber"?: number;
            "BT-5423-Lot"?: string;
        };
        Evaluation: {
            /** Format: uuid */
            procurement?: string;
            /** @description What an evaluator signs first. */
            declaration?: components["schemas"]["InterestsDeclaration"];
            /** @description What is judged, with the published levels. */
            criteria: components["schemas"]["JudgedCriterion"][];
            evaluators: components["schemas"]["EvaluatorStanding"][];
            /** @description Whether all scores are given, or gone without for a reason. */
            complete: boolean;
            /** @description Whether two people have confirmed each agreement. */
            settled: boolean;
            cells: components["schemas"]["JudgedOption"][];
        };
        EvaluationClosing: {
            /** Format: uuid */
            assessment: string;
        };
        EvaluationConsensus: {
            /** Format: double */
            value?: number;
            reasons?: string;
            proposedBy?: string;
            /** Format: date-time */
            proposedAt?: string;
            confirmedBy?: string;
            /** Format: date-time */
            confirmedAt?: string;
        };
        EvaluationDuties: {
            items: components["schemas"]["EvaluationDuty"][];
        };
        EvaluationDuty: {
            /** Format: uuid */
            procurement?: string;
            title: string;
            /** @description Whether the declaration of interests is signed. */
            declared: boolean;
            /**
             * Format: int32
             * @description How many scores are to be given or handed in.
             */
            missing?: number;
        };
        EvaluatorInvitation: {
            /**
             * @description The officer's user name.
             * @example otto
             */
            name: string;
        };
        EvaluatorScore: {
            evaluator?: string;
            /**
             * Format: double
             * @description Absent when it was gone without.
             */
            value?: number;
            reason?: string;
            /** @description Who went on without it. */
            closedBy?: string;
            /** @description No when its author has declared a conflict since. */
            counts: boolean;
            /** Format: date-time */
            at?: string;
        };
        EvaluatorStanding: {
            name: string;
            invitedBy?: string;
            /** Format: date-time */
            invitedAt?: string;
            /** @description Absent until it is signed. */
            declaration?: components["schemas"]["SignedDeclaration"];
            /**
             * Format: int32
             * @description How many scores are given or gone without.
             */
            given?: number;
            /**
             * Format: int32
             * @description How many are owed; none by who declared a conflict.
             */
            missing?: number;
        };
        Evidence: {
            /** @enum {string} */
            type?: "claim" | "link" | "answer" | "judgement" | "price" | "assumption";
            /** @description The claim's or the link's id in the catalogue; an answer's or a judgement's option and criterion; a price's option. */
            id: string;
            /**
             * @description What it is about.
             * @example stackit
             */
            subject?: string;
            /** @example control-country */
            property?: string;
            /** @example DE */
            value?: string;
            assurance?: components["schemas"]["EvidenceAssurance"];
            /** @description Ids of sources, listed with the assessment. */
            sources: string[];
        };
        /** @enum {string} */
        EvidenceAssurance: "demonstrated" | "documented" | "vendor-claim" | "self-declared" | "unverified";
        EvidenceChange: {
            kind?: components["schemas"]["EvidenceChangeKind"];
            /** Format: uuid */
            option?: string;
            framework?: string;
            criterion?: string;
            /** @description What is open, on the criterion's own scale. */
            open?: components["schemas"]["Interval"];
            /**
             * Format: double
             * @description The level at which the first changes, where one can be told.
             */
            at?: number;
            unit?: string;
            /**
             * Format: uuid
             * @description Who would be first; absent when nobody would.
             */
            winner?: string;
        };
        /** @enum {string} */
        EvidenceChangeKind: "missing" | "unverified" | "gate";
        EvidenceFile: {
            /** Format: uuid */
            id: string;
            fileName?: string;
            /** @example application/pdf */
            mediaType?: string;
            /** Format: int64 */
            bytes?: number;
            /** @description SHA-256 of the file, in hexadecimal. */
            sha256?: string;
        };
        EvidenceSource: {
            id: string;
            title: string;
            address?: string;
            kind?: string;
            asOf?: string;
        };
        Explanation: {
            /** Format: uuid */
            assessment?: string;
            /** @example de */
            language?: string;
            /** @description Who is first, and how far that holds. */
            answer?: string;
            /** @description What makes the answer doubtful, and what would change it. */
            because: string[];
            /** @description In the order of the result: why each is first, is not, or is out. */
            options: components["schemas"]["OptionExplanation"][];
            /** @description Limits in law and in what is known. */
            warnings: string[];
        };
        Exploration: {
            /** @description Always true: this is no assessment, and no award rests on it. */
            exploration: boolean;
            /**
             * Format: uuid
             * @description Absent when it was not kept.
             */
            id: string;
            title: string;
            /** Format: uuid */
            procurement?: string;
            /**
             * Format: uuid
             * @description The assessment whose options and facts were taken.
             */
            assessment?: string;
            asked?: components["schemas"]["NewExploration"];
            outcome?: components["schemas"]["ExplorationOutcome"];
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
        };
        ExplorationOutcome: {
            /** @description SHA-256 of what it was computed from; the same gives the same. */
            inputDigest?: string;
            /** @description Who shares the first rank in the assessment. */
            winnersBefore: string[];
            /** @description Who would share it. */
            winners: string[];
            winnerChanges: boolean;
            result?: components["schemas"]["AssessmentResult"];
            robustness?: components["schemas"]["Robustness"];
            /** @description Absent without ranges. */
            withinRanges?: components["schemas"]["WeightRangesOutcome"];
        };
        ExplorationSummary: {
            exploration: boolean;
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: uuid */
            assessment?: string;
            winnerChanges: boolean;
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
        };
        ExploredWeightRange: {
            /** @description A framework of the award, or offer-price. */
            framework: string;
            /** @description Absent for the share of the framework. */
            criterion?: string;
            /** Format: double */
            low: number;
            /** Format: double */
            high: number;
        };
        /** @enum {string} */
        Fact: "supplier-control" | "operator-control" | "data-location" | "model-origin" | "model-weights" | "accelerator-origin" | "technology-origin" | "certification" | "supplier-seat" | "model-developer" | "base-model-origin" | "training-location" | "accelerator-designers" | "licence" | "training-data" | "training-code" | "gpai-code";
        /** @enum {string} */
        FindingKind: "winner" | "gate" | "exposure";
        Framework: {
            /** @example eu-csf */
            id: string;
            /** @example 1.2.1-objectives-1 */
            version?: string;
            name: string;
            /**
             * @description The coordinate that its criteria make up.
             * @enum {string}
             */
            axis?: "sovereignty" | "competitiveness";
            /**
             * @description What it is in law: procurement-annex, proposal, platform (Trutina's own) or authority (the contracting authority's own).
             * @example procurement-annex
             */
            standing?: string;
            source?: components["schemas"]["Citation"];
            remark?: string;
            /** @description Objectives that the criteria belong to; none when the criteria stand alone. */
            groups: components["schemas"]["Objective"][];
            profiles: components["schemas"]["WeightProfile"][];
            criteria: components["schemas"]["Criterion"][];
        };
        FrameworkCopy: {
            /**
             * @description A new name; absent for the next version of one's own.
             * @example hafen-csf
             */
            as?: string;
        };
        FrameworkReading: {
            framework?: string;
            version?: string;
            profile?: string;
            claimed?: components["schemas"]["ReadingSide"];
            evidenced?: components["schemas"]["ReadingSide"];
            /** @description Criteria that cannot lower the SEAL, whatever their answer. */
            inert: string[];
        };
        Gate: {
            /** @example SOV-3 */
            criterion: string;
            /**
             * Format: double
             * @description On the criterion's own scale.
             * @example 1
             */
            minimum: number;
            /** @description Why this need asks for it: a minimum must be proportionate. */
            reason: string;
        };
        GateResult: {
            /** @example SOV-3 */
            criterion?: string;
            /** Format: double */
            minimum?: number;
            verdict?: components["schemas"]["Verdict"];
            /** @description The level that the accepted evidence leaves open. */
            level?: components["schemas"]["Interval"];
            /** @description The least assurance of evidence that counts. */
            accepts?: components["schemas"]["EvidenceAssurance"];
            because: string[];
            evidence: components["schemas"]["Evidence"][];
        };
        /** @description HTTP Problem Response according to RFC9457 and RFC7807 */
        HttpProblem: {
            /**
             * Format: uri
             * @description A optional URI reference that identifies the problem type
             * @example https://example.com/errors/not-found
             */
            type?: string;
            /**
             * @description A optional, short, human-readable summary of the problem type
             * @example Not Found
             */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status code for this occurrence of the problem
             * @example 404
             */
            status?: number;
            /**
             * @description A optional human-readable explanation specific to this occurrence of the problem
             * @example Record not found
             */
            detail?: string;
            /**
             * Format: uri
             * @description A URI reference that identifies the specific occurrence of the problem
             * @example https://api.example.com/errors/123
             */
            instance?: string;
        } & {
            [key: string]: unknown;
        };
        InclusionProof: {
            /** Format: int64 */
            sequence?: number;
            /** Format: int64 */
            size?: number;
            /** @description The text that is hashed. */
            entry?: string;
            leaf?: string;
            path: string[];
            root?: string;
        };
        InterestsDeclaration: {
            /** @description Named when signing, so that it is clear which text was signed. */
            version?: string;
            text?: string;
            /** @example Directive 2014/24/EU, Article 24 */
            law?: string;
        };
        InterestsSigning: {
            /** @example 2026-11 */
            version: string;
            /** @description Whether there is a conflict. */
            conflict: boolean;
            /** @description Needed with a conflict. */
            detail?: string;
        };
        Interval: {
            /** Format: double */
            low?: number;
            /** Format: double */
            high?: number;
        };
        InvitedMember: {
            member?: components["schemas"]["Member"];
            /**
             * @description Shown here and never again.
             * @example k7f2m-…
             */
            oneTimePassword?: string;
        };
        IssuedMachineClient: {
            client?: components["schemas"]["MachineClient"];
            /** @description Shown here and never again. */
            secret?: string;
        };
        JudgedCriterion: {
            framework?: string;
            criterion?: string;
            name: string;
            description?: string;
            levels: components["schemas"]["Level"][];
        };
        JudgedOption: {
            /** Format: uuid */
            option?: string;
            optionName?: string;
            framework?: string;
            criterion?: string;
            /** @description Whether the scores of others are hidden still. */
            sealed: boolean;
            /** @description One's own, and when unsealed all. */
            scores: components["schemas"]["EvaluatorScore"][];
            /** @description From the lowest to the highest score that counts; when unsealed. */
            range?: components["schemas"]["Interval"];
            /** @description Whether evaluators differ; absent while sealed. */
            disagreement?: boolean;
            consensus?: components["schemas"]["EvaluationConsensus"];
        };
        LeadOverOption: {
            /** Format: uuid */
            option?: string;
            name: string;
            /** @description Points of 100; they sum to the lead. */
            parts: components["schemas"]["LeadPart"][];
        };
        LeadPart: {
            framework?: string;
            criterion?: string;
            /** Format: double */
            points?: number;
        };
        LeastMove: {
            framework?: string;
            criterion?: string;
            /** Format: double */
            from?: number;
            /** Format: double */
            to?: number;
        };
        LeastShift: {
            /** Format: uuid */
            winner?: string;
            /** Format: double */
            moved?: number;
            moves: components["schemas"]["LeastMove"][];
        };
        LegalWarning: {
            /**
             * @description Which limit, the same in every release, for texts in other languages.
             * @example relative-formula
             */
            kind?: string;
            /**
             * @description What it is about, as a JSON pointer.
             * @example /price/formula
             */
            pointer?: string;
            /** @example Directive 2014/24/EU, Article 67(5) */
            law?: string;
            /** @description In English. */
            detail?: string;
            /** @description What the text names, by the name of the place in it. */
            arguments?: {
                [key: string]: string;
            };
        };
        Level: {
            /** Format: double */
            level?: number;
            name: string;
            meaning?: string;
            /**
             * @description As published.
             * @example 41.67
             */
            points?: string;
            /**
             * Format: int32
             * @description The SEAL level that the answer grants.
             * @example 3
             */
            seal?: number;
        };
        Lot: {
            /**
             * @description Unique in the procurement.
             * @example LOT-0001
             */
            id: string;
            title: string;
            /**
             * @description Those of the whole when absent.
             * @example [
             *       "72000000-5"
             *     ]
             */
            cpv?: string[];
            /** @description Estimated value; absent when not told. */
            budget?: components["schemas"]["Money"];
            /**
             * @description The lot's own lower bound of the price formula.
             * @example 50000
             */
            low?: string;
            /**
             * @description The lot's own upper bound or ceiling.
             * @example 250000
             */
            high?: string;
        };
        MachineClient: {
            /** @example 5b0f3a52-6a34-4f7e-8a58-0f5f8f3f6d10 */
            id: string;
            /**
             * @description What the program signs in with, beside the secret.
             * @example machine.musterhafen.8c1f5e0a9b7d
             */
            clientId?: string;
            /** @example Court of auditors, spring review */
            name: string;
            /**
             * @description The administrator.
             * @example adam
             */
            issuedBy?: string;
            /** Format: date-time */
            issuedAt?: string;
            /**
             * Format: date-time
             * @description From this instant on no token of this client is taken.
             */
            expiresAt?: string;
            /** @description Whether that has come. */
            expired: boolean;
        };
        /** @enum {string} */
        Measure: "blended-price" | "arena-rating" | "euroeval-rank" | "openness-share" | "language-coverage" | "chain-disclosure" | "transparency-index";
        MeasuredDifference: {
            from?: components["schemas"]["Interval"];
            to?: components["schemas"]["Interval"];
            difference?: components["schemas"]["Interval"];
            unit?: string;
        };
        Member: {
            /** @example 0f6f7e5c-3f0f-4d0e-9a1b-5d0c3f1c2a77 */
            id: string;
            /**
             * @description As it stands in the audit log.
             * @example anna
             */
            userName?: string;
            /** @example Anna */
            givenName?: string;
            /** @example Becker */
            familyName?: string;
            /** @example anna@musterhafen.example */
            email?: string;
            /** @description Whether this person may sign in. */
            enabled: boolean;
            /** @description Invited, and the one-time password has not been replaced yet. */
            pending: boolean;
            /**
             * @description Of officer, approver, auditor, admin: what the administrator gives.
             * @example [
             *       "officer"
             *     ]
             */
            roles: string[];
            /**
             * @description Given by the operator of the realm, as they reach beyond the authority.
             * @example [
             *       "steward"
             *     ]
             */
            realmRoles: string[];
        };
        MemberChange: {
            /** @description Whether the member may sign in. */
            enabled: boolean;
            /**
             * @description All roles, of officer, approver, auditor, admin; none is possible.
             * @example [
             *       "officer",
             *       "approver"
             *     ]
             */
            roles: string[];
        };
        MemberInvitation: {
            /**
             * @description Stays for ever and stands in the audit log; need not tell the name.
             * @example anna
             */
            userName: string;
            /** @example anna@musterhafen.example */
            email: string;
            /** @example Anna */
            givenName: string;
            /** @example Becker */
            familyName: string;
            /**
             * @description Of officer, approver, auditor, admin.
             * @example [
             *       "officer"
             *     ]
             */
            roles: string[];
        };
        MissingFact: {
            /** Format: uuid */
            option?: string;
            name: string;
            framework?: string;
            criterion?: string;
            /** @description The values that are possible, 0 to 1. */
            open?: components["schemas"]["Interval"];
            /**
             * Format: double
             * @description How many points of 100 it can move the option.
             */
            swing?: number;
            /**
             * Format: double
             * @description The value from which on another is first; absent when it alone cannot.
             */
            flipsAt?: number;
            /**
             * Format: uuid
             * @description Who is first then.
             */
            newWinner?: string;
        };
        Money: {
            /** @example 125000.00 */
            amount: string;
            /** @example EUR */
            currency: string;
        };
        NewConsensus: {
            /** Format: uuid */
            option: string;
            framework: string;
            criterion: string;
            /** Format: double */
            value: number;
            reasons: string;
        };
        NewExploration: {
            /** @description Given to keep the exploration; without one nothing is stored. */
            title?: string;
            /**
             * @description A policy profile to begin with; the fields below go before it.
             * @example full-independence
             */
            policy?: string;
            /** @description Other shares and weights. */
            awardCriteria?: components["schemas"]["AwardCriteria"][];
            /**
             * Format: double
             * @description Another share of the price; only where the award has a price part.
             */
            priceShare?: number;
            /** @description Other minimum levels; an empty list for none. */
            gates?: components["schemas"]["Gate"][];
            /** @description Another reading of what is not known. */
            unknowns?: components["schemas"]["Unknowns"];
            /** @description Options to leave out. */
            without?: string[];
            /** @description What to suppose of options. */
            suppose?: components["schemas"]["Supposition"][];
            /** @description Weights that may move, all of parts or all of criteria; the others keep theirs. */
            ranges?: components["schemas"]["ExploredWeightRange"][];
        };
        NewMachineClient: {
            /**
             * @description Whose it is and what for.
             * @example Court of auditors, spring review
             */
            name: string;
            /**
             * Format: date-time
             * @description At most 366 days ahead; cut to the second.
             * @example 2027-03-31T22:00:00Z
             */
            expiresAt: string;
        };
        NewOffer: {
            bidder: components["schemas"]["Bidder"];
            /**
             * @description The lot it is for, where there are lots.
             * @example LOT-0001
             */
            lot?: string;
            /** @example Assistant with an open model in Heilbronn */
            name: string;
            /** @description What it is made of. At least one layer names its offering. */
            stack: components["schemas"]["StackLayer"][];
            /** @description What the price is made of; the lines sum to it. */
            prices?: components["schemas"]["PriceLine"][];
            /** @description The price of the whole need; not known when absent. */
            price?: components["schemas"]["Money"];
            /** @description The bidder's own statements; they count as self-declared. */
            answers?: components["schemas"]["Answer"][];
        };
        NewOption: {
            /** @example Nextcloud Assistant with gpt-oss-120b on STACKIT */
            name: string;
            /**
             * @description Ids of catalogue offerings, the one the buyer would contract for first.
             * @example [
             *       "app-nextcloud-assistant",
             *       "inf-stackit-openai-gpt-oss-120b"
             *     ]
             */
            offerings: string[];
            /** @description What is stated on criteria that are answered; none when absent. */
            answers?: components["schemas"]["Answer"][];
            /** @description The price of the whole need, where there is one. */
            price?: components["schemas"]["Money"];
        };
        NewProcurement: {
            /** @example AI assistant for a city administration */
            title: string;
            /** @description What is needed and why. */
            need: string;
            /**
             * @description The buyer's languages (BCP 47).
             * @example [
             *       "de"
             *     ]
             */
            languages: string[];
            /** @description How unknown facts are read when options are put in order. */
            unknowns?: components["schemas"]["Unknowns"];
            awardCriteria: components["schemas"]["AwardCriteria"][];
            /** @description Minimum levels; none when absent. */
            gates?: components["schemas"]["Gate"][];
            /** @description The part of the offer's price in the award; none when absent. */
            price?: components["schemas"]["PriceCriterion"];
            /**
             * @description What is bought, by the EU's vocabulary.
             * @example [
             *       "72000000-5"
             *     ]
             */
            cpv?: string[];
            /** @description Estimated value; absent when not told. */
            budget?: components["schemas"]["Money"];
            /**
             * @description The buyer's classification of the data that will be processed.
             * @example personal data of citizens
             */
            dataClassification?: string;
            /** @description Needed for publication. */
            timetable?: components["schemas"]["Timetable"];
            /** @description Parts that are awarded one by one; none when absent. */
            lots?: components["schemas"]["Lot"][];
            /** @description Why there are no lots (Directive 2014/24/EU, Article 46(1)). */
            notDividedBecause?: string;
            /** @description What decides between equal scores; the sovereignty score when absent. */
            tieBreak?: components["schemas"]["TieBreak"];
        };
        NewScore: {
            /** Format: uuid */
            option: string;
            framework: string;
            criterion: string;
            /**
             * Format: double
             * @description A level of the criterion's scale.
             */
            value: number;
            /** @description Against the published description of the level. */
            reason: string;
        };
        NewScores: {
            scores: components["schemas"]["NewScore"][];
        };
        NewWeightComparison: {
            /** @description Two or more weight profiles of frameworks of the award. */
            profiles: components["schemas"]["WeightChoice"][];
        };
        Objective: {
            /** @example SOV-3 */
            id: string;
            name: string;
            /**
             * Format: double
             * @description The points that count as all of them.
             * @example 1000
             */
            points?: number;
        };
        ObjectiveReading: {
            /** @example SOV-3 */
            objective?: string;
            points?: components["schemas"]["Interval"];
            /**
             * Format: double
             * @description The points that count as all of them.
             */
            nominal?: number;
            seal?: components["schemas"]["Interval"];
            binding: string[];
            /** Format: int32 */
            answered?: number;
            /** Format: int32 */
            criteria?: number;
        };
        OcdsAward: {
            id: string;
            title: string;
            description?: string;
            status?: string;
            /** Format: date-time */
            date?: string;
            value?: components["schemas"]["OcdsValue"];
            suppliers: components["schemas"]["OcdsReference"][];
            relatedLots: string[];
        };
        OcdsAwardCriteria: {
            weightingDescription?: string;
            criteria: components["schemas"]["OcdsAwardCriterion"][];
        };
        OcdsAwardCriterion: {
            type?: string;
            name: string;
            description?: string;
            numbers: components["schemas"]["OcdsAwardCriterionNumber"][];
        };
        OcdsAwardCriterionNumber: {
            number?: number;
            weight?: string;
            threshold?: string;
        };
        OcdsClassification: {
            scheme?: string;
            id: string;
        };
        OcdsContract: {
            id: string;
            awardID?: string;
            title: string;
            status?: string;
            value?: components["schemas"]["OcdsValue"];
            /** Format: date-time */
            dateSigned?: string;
        };
        OcdsItem: {
            id: string;
            description?: string;
            classification?: components["schemas"]["OcdsClassification"];
            relatedLot?: string;
        };
        OcdsLot: {
            id: string;
            title: string;
            status?: string;
            value?: components["schemas"]["OcdsValue"];
            awardCriteria?: components["schemas"]["OcdsAwardCriteria"];
        };
        OcdsParty: {
            id: string;
            name: string;
            roles: string[];
        };
        OcdsPeriod: {
            /** Format: date-time */
            startDate?: string;
            /** Format: date-time */
            endDate?: string;
        };
        OcdsPublisher: {
            name: string;
        };
        OcdsReference: {
            id: string;
            name: string;
        };
        OcdsRelease: {
            /** @example ocds-trutina-0198… */
            ocid?: string;
            id: string;
            /** Format: date-time */
            date?: string;
            tag: string[];
            initiationType?: string;
            language?: string;
            parties: components["schemas"]["OcdsParty"][];
            buyer?: components["schemas"]["OcdsReference"];
            tender?: components["schemas"]["OcdsTender"];
            awards: components["schemas"]["OcdsAward"][];
            contracts: components["schemas"]["OcdsContract"][];
        };
        OcdsReleasePackage: {
            uri?: string;
            /** @example 1.1 */
            version?: string;
            extensions: string[];
            /** Format: date-time */
            publishedDate?: string;
            publisher?: components["schemas"]["OcdsPublisher"];
            releases: components["schemas"]["OcdsRelease"][];
        };
        OcdsTender: {
            id: string;
            title: string;
            description?: string;
            status?: string;
            value?: components["schemas"]["OcdsValue"];
            items: components["schemas"]["OcdsItem"][];
            mainProcurementCategory?: string;
            awardCriteria?: string;
            awardCriteriaDetails?: string;
            tenderPeriod?: components["schemas"]["OcdsPeriod"];
            /** Format: int32 */
            numberOfTenderers?: number;
            tenderers: components["schemas"]["OcdsReference"][];
            lots: components["schemas"]["OcdsLot"][];
        };
        OcdsValue: {
            amount?: number;
            currency?: string;
        };
        Offer: {
            /** Format: uuid */
            id: string;
            content?: components["schemas"]["NewOffer"];
            evidence: components["schemas"]["EvidenceFile"][];
            /** @description What could not be taken over into the assessment, and why. */
            remarks: string[];
            /**
             * Format: uuid
             * @description The option that it has become.
             */
            option?: string;
            /**
             * Format: uuid
             * @description The procurement that assesses it: with lots, that of its lot.
             */
            assessedIn?: string;
            /** @description As it was when it was opened. */
            receipt?: components["schemas"]["OfferReceipt"];
        };
        OfferReceipt: {
            /** Format: uuid */
            procurement?: string;
            /** Format: uuid */
            offer?: string;
            /**
             * Format: int32
             * @description Counts the changes; the ETag.
             */
            revision?: number;
            /**
             * Format: int32
             * @description The published version of the criteria that it answers.
             */
            criteriaVersion?: number;
            /** @description SHA-256 of the sealed content and the sealed files. */
            digest?: string;
            /**
             * Format: int32
             * @description The number of sealed files.
             */
            files?: number;
            registeredBy?: string;
            /**
             * Format: date-time
             * @description When this state of it came in, by the clock of the service.
             */
            receivedAt?: string;
        };
        /** @enum {string} */
        OfferedLayer: "application" | "inference" | "model" | "cloud" | "accelerator";
        Opening: {
            /** Format: uuid */
            procurement?: string;
            /**
             * Format: int64
             * @description Offers that were handed in and not withdrawn.
             */
            received?: number;
            /**
             * Format: date-time
             * @description Offers are in before this instant.
             */
            offersUntil?: string;
            /**
             * Format: date-time
             * @description Not opened before this instant.
             */
            openingFrom?: string;
            requestedBy?: string;
            /** Format: date-time */
            requestedAt?: string;
            openedBy?: string;
            /** Format: date-time */
            openedAt?: string;
        };
        Option: {
            /** Format: uuid */
            id: string;
            name: string;
            offerings: string[];
            /** @description What is stated on criteria that are answered. */
            answers: components["schemas"]["Answer"][];
            /** @description The price of the whole need; absent when there is none. */
            price?: components["schemas"]["Money"];
        };
        OptionExplanation: {
            /** Format: uuid */
            option?: string;
            name: string;
            standing?: components["schemas"]["OptionStanding"];
            why: string[];
        };
        OptionResult: {
            /** Format: uuid */
            option?: string;
            name: string;
            offerings: string[];
            /** @description Name of the organisation that the buyer would contract with. */
            supplier?: string;
            /** @description ISO code of the country that controls it; absent when unknown. */
            supplierControl?: string;
            admission?: components["schemas"]["Admission"];
            gates: components["schemas"]["GateResult"][];
            /**
             * Format: int32
             * @description 1 for the first; ties share a rank; absent when excluded.
             */
            rank?: number;
            /**
             * Format: int32
             * @description The rank if everything unknown turned out in its favour.
             */
            bestRank?: number;
            /**
             * Format: int32
             * @description The rank if everything unknown turned out against it.
             */
            worstRank?: number;
            /** @description Points of 100: from what is proven or claimed to what is possible. */
            score?: components["schemas"]["Interval"];
            coordinates: components["schemas"]["Coordinate"][];
            criteria: components["schemas"]["CriterionResult"][];
            /** @description Each framework's own reading: Score and SEAL, claimed and evidenced. */
            readings: components["schemas"]["FrameworkReading"][];
            /** @description Ids of the options that are at least as good on both coordinates. */
            dominatedBy: string[];
        };
        OptionRobustness: {
            /** Format: uuid */
            option?: string;
            name: string;
            /**
             * Format: int32
             * @description The rank of the result.
             */
            rank?: number;
            /** @description Share of the draws of open facts that give it each rank, from 1, at the published weights (SMAA-2). */
            acceptability: number[];
            /** @description The same with the weights drawn as well, from all there are. */
            acceptabilityAtAnyWeights: number[];
            /** @description Whether some completion of the evidence puts it first. */
            possibleWinner: boolean;
            /** @description Whether every completion does. */
            necessaryWinner: boolean;
            /** @description Whether no other is at least as good on every criterion. */
            undominated: boolean;
        };
        /** @enum {string} */
        OptionStanding: "first" | "behind" | "excluded";
        OptionWithinRanges: {
            /** Format: uuid */
            option?: string;
            name: string;
            /** @description Points of 100, from the least to the most. */
            score?: components["schemas"]["Interval"];
            possibleWinner: boolean;
            necessaryWinner: boolean;
            /** @description Share of the draws of weights and open facts, by rank from 1. */
            acceptability: number[];
        };
        OwnFramework: {
            /**
             * @description How awards name it.
             * @example hafen-quality@1
             */
            id: string;
            name: string;
            /** Format: int32 */
            version?: number;
            title: string;
            /** @description Published ones do not change any more and can be used in awards. */
            published: boolean;
            /** @description SHA-256 of its canonical JSON; absent for a draft. */
            digest?: string;
            /** @description What it was copied from. */
            copiedFrom?: string;
            /**
             * Format: int32
             * @description Counts the changes; the ETag.
             */
            revision?: number;
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
            /** Format: date-time */
            changedAt?: string;
            changedBy?: string;
            /** Format: date-time */
            publishedAt?: string;
            publishedBy?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        AlertPage: {
            items: components["schemas"]["Alert"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        AssessmentSummaryPage: {
            items: components["schemas"]["AssessmentSummary"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        AuditEntryPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        FrameworkPage: {
            items: components["schemas"]["Framework"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        MachineClientPage: {
            items: components["schemas"]["MachineClient"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        MemberPage: {
            items: components["schemas"]["Member"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        OfferReceiptPage: {
            items: components["schemas"]["OfferReceipt"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        OfferPage: {
            items: components["schemas"]["Offer"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        OwnFrameworkPage: {
            items: components["schemas"]["OwnFramework"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        ProcurementSummaryPage: {
            items: components["schemas"]["ProcurementSummary"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        ExplorationSummaryPage: {
            items: components["schemas"]["ExplorationSummary"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        PolicyChoice: {
            from?: string;
            to?: string;
            /** Format: uuid */
            fromOption?: string;
            /** Format: uuid */
            toOption?: string;
            /** @description Of the offers; absent unless both prices are known and comparable. */
            price?: components["schemas"]["PriceDifference"];
            /** @description Of the services' list prices; absent unless both are known. */
            listPrice?: components["schemas"]["MeasuredDifference"];
            /** @description Of the models' capability; absent unless both are known. */
            capability?: components["schemas"]["MeasuredDifference"];
        };
        PolicyComparison: {
            /** @description Always 'exploration': it is no assessment and decides nothing. */
            standing?: string;
            /** Format: uuid */
            procurement?: string;
            /**
             * Format: uuid
             * @description The assessment whose options and facts were taken.
             */
            assessment?: string;
            /** Format: date-time */
            factsOf?: string;
            /** @description Digest of that assessment's input. */
            inputDigest?: string;
            /** @description Whether the offers' prices count; they do when the award says how. */
            priceCounts: boolean;
            /** @description Names of options added since that assessment; they are not compared. */
            notCompared: string[];
            outcomes: components["schemas"]["PolicyOutcome"][];
            /** @description For each two profiles with different winners, what lies between them. */
            choices: components["schemas"]["PolicyChoice"][];
        };
        PolicyGate: {
            criterion?: string;
            /** Format: double */
            minimum?: number;
            verdict?: components["schemas"]["Verdict"];
            level?: components["schemas"]["Interval"];
            /** @description Why the profile asks for it. */
            reason?: string;
            because: string[];
        };
        PolicyOutcome: {
            profile?: string;
            name: string;
            rationale?: string;
            unknowns?: components["schemas"]["Unknowns"];
            parts: components["schemas"]["AppliedFramework"][];
            /** @description Options on the first rank; none when the gates exclude every one. */
            winners: string[];
            /** @description Whether the only winner passes every gate and no unknown can change it. */
            settled: boolean;
            /** @description Best first; then the excluded ones. */
            options: components["schemas"]["PolicyPlace"][];
        };
        PolicyPlace: {
            /** Format: uuid */
            option?: string;
            name: string;
            admission?: components["schemas"]["Admission"];
            /** Format: int32 */
            rank?: number;
            /** Format: int32 */
            bestRank?: number;
            /** Format: int32 */
            worstRank?: number;
            score?: components["schemas"]["Interval"];
            coordinates: components["schemas"]["Coordinate"][];
            /** @description Gates that it fails, or that the evidence does not settle. */
            gates: components["schemas"]["PolicyGate"][];
        };
        PolicyProfile: {
            /**
             * @description A name for shipped ones, else a UUID.
             * @example full-independence
             */
            id: string;
            /** @description Whether it comes with the platform and cannot be changed. */
            shipped: boolean;
            name: string;
            rationale?: string;
            awardCriteria: components["schemas"]["AwardCriteria"][];
            /**
             * Format: double
             * @description Share of the offer's price; 0 for none.
             */
            priceShare?: number;
            gates: components["schemas"]["Gate"][];
            unknowns?: components["schemas"]["Unknowns"];
            /**
             * Format: int32
             * @description Counts its changes; the entity tag. Absent for shipped ones.
             */
            version?: number;
            /** Format: date-time */
            changedAt?: string;
            changedBy?: string;
        };
        PolicyProfileContent: {
            /** @example Independence for citizens' data */
            name: string;
            /** @description Why one would weigh so, and what speaks against it. */
            rationale: string;
            awardCriteria: components["schemas"]["AwardCriteria"][];
            /**
             * Format: double
             * @description Share of the offer's price; with the shares of the frameworks it sums to 1; none when absent. Formula and rates are the procurement's.
             * @example 0.2
             */
            priceShare?: number;
            /** @description Minimum levels; none when absent. */
            gates?: components["schemas"]["Gate"][];
            /** @description How unknown facts are read; conservative when absent. */
            unknowns?: components["schemas"]["Unknowns"];
        };
        PolicyProfileList: {
            items: components["schemas"]["PolicyProfile"][];
        };
        PriceCriterion: {
            /**
             * Format: double
             * @description Share of the score; with the shares of the frameworks it sums to 1.
             * @example 0.3
             */
            share: number;
            /** @description How a price becomes points; absolute bounds when absent. */
            formula?: components["schemas"]["PriceFormula"];
            /**
             * @description For absolute bounds: the price that earns all points, in 'currency'.
             * @example 50000
             */
            low?: string;
            /**
             * @description For absolute bounds: the price that earns none; for a fixed ceiling: the budget.
             * @example 250000
             */
            high?: string;
            /**
             * @description ISO 4217; prices are compared in it.
             * @example EUR
             */
            currency: string;
            /** @description Rates of the other currencies in which prices may be stated. */
            rates?: components["schemas"]["CurrencyRate"][];
            /** @description Whether a formula is accepted under which another offer can change the points of one; no when absent. */
            acceptsRelative?: boolean;
        };
        PriceDifference: {
            /** @example 120000.00 */
            from?: string;
            /** @example 150000.00 */
            to?: string;
            /** @example 30000.00 */
            difference?: string;
            /** @example EUR */
            currency?: string;
        };
        /** @enum {string} */
        PriceFormula: "absolute-bounds" | "fixed-ceiling" | "lowest-ratio" | "linear-span" | "lowest-deviation";
        PriceLine: {
            /** @example Output tokens */
            description: string;
            /** @example million tokens */
            unit: string;
            /** @example 1200 */
            quantity: string;
            /**
             * @description For one unit.
             * @example 0.65
             */
            amount: string;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
        };
        PriceOfSovereignty: {
            /**
             * @description Prices offered, or list prices.
             * @enum {string}
             */
            basis?: "offer" | "list";
            /** @example EUR */
            unit?: string;
            /**
             * Format: uuid
             * @description The most competitive option of all, whatever its gates.
             */
            unconstrained?: string;
            /** @description Levels that the evidence proves. */
            proven: components["schemas"]["PriceOfSovereigntyStep"][];
            /** @description Levels that are claimed. */
            claimed: components["schemas"]["PriceOfSovereigntyStep"][];
        };
        PriceOfSovereigntyStep: {
            /** Format: int32 */
            level?: number;
            /** @description All options that reach it. */
            reachedBy: string[];
            /**
             * Format: uuid
             * @description Absent when nobody reaches it or no price is known.
             */
            cheapest?: string;
            price?: components["schemas"]["Interval"];
            extraPrice?: components["schemas"]["Interval"];
            /** @description Arena rating, in Elo points. */
            capability?: components["schemas"]["Interval"];
            /** @description In points of 100. */
            competitiveness?: components["schemas"]["Interval"];
            /** @description Reach it, at a price that is not known. */
            unpriced: string[];
        };
        Procurement: {
            /** Format: uuid */
            id: string;
            /**
             * @description The contracting authority.
             * @example musterhafen
             */
            authority?: string;
            title: string;
            need?: string;
            languages: string[];
            unknowns?: components["schemas"]["Unknowns"];
            awardCriteria: components["schemas"]["AwardCriteria"][];
            gates: components["schemas"]["Gate"][];
            /** @description The part of the offer's price in the award; absent without one. */
            price?: components["schemas"]["PriceCriterion"];
            /** @description What is possible but has limits in law. */
            warnings: components["schemas"]["LegalWarning"][];
            cpv: string[];
            budget?: components["schemas"]["Money"];
            dataClassification?: string;
            timetable?: components["schemas"]["Timetable"];
            lots: components["schemas"]["Lot"][];
            /** @description Why there are no lots. */
            notDividedBecause?: string;
            tieBreak?: components["schemas"]["TieBreak"];
            /**
             * Format: uuid
             * @description Of a lot: the procurement that it was published in.
             */
            procedure?: string;
            /** @description Of a lot: its id there. */
            lot?: string;
            /** @description Once divided: the procurement of each lot, by the lot's id. */
            lotProcurements?: {
                [key: string]: string;
            };
            state?: components["schemas"]["State"];
            /**
             * Format: int32
             * @description Counts the changes; the ETag.
             */
            revision?: number;
            /**
             * Format: int32
             * @description The published version of the criteria; 0 for a draft.
             */
            criteriaVersion?: number;
            /** @description SHA-256 of what publication froze; absent for a draft. */
            criteriaDigest?: string;
            publishedBy?: string;
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date-time */
            openedAt?: string;
            /** @description Why it was ended without a contract. */
            cancelledBecause?: string;
            /** @description Until the opening those of the survey, then the offers. */
            options: components["schemas"]["Option"][];
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
        };
        ProcurementSummary: {
            /** Format: uuid */
            id: string;
            title: string;
            state?: components["schemas"]["State"];
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
        };
        ProcurementVersion: {
            /** Format: int32 */
            version?: number;
            /** @description SHA-256 of the canonical JSON of what is frozen: the content, the frameworks and the engine's version. */
            digest?: string;
            content?: components["schemas"]["NewProcurement"];
            /** @description Why there is a new version; empty for the first. */
            reasons?: string;
            proposedBy?: string;
            /** Format: date-time */
            proposedAt?: string;
            /** @description Absent while it waits for a second person. */
            publishedBy?: string;
            /** Format: date-time */
            publishedAt?: string;
        };
        ProfilesToCompare: {
            /**
             * @description Ids of profiles; all shipped and own ones when absent.
             * @example [
             *       "full-independence",
             *       "open-market"
             *     ]
             */
            profiles?: string[];
        };
        ReadingSide: {
            /** @description Points of 100, as the framework counts them. */
            score?: components["schemas"]["Interval"];
            /** @description 0 to 4; the lower bound is what is proven. */
            seal?: components["schemas"]["Interval"];
            /** @description The criteria that keep the SEAL where it is. */
            binding: string[];
            /**
             * Format: int32
             * @description Criteria on which anything is known.
             */
            answered?: number;
            /**
             * Format: int32
             * @description All criteria.
             */
            criteria?: number;
            /**
             * Format: double
             * @description Share of the weight on which anything is known, 0 to 1.
             */
            coverage?: number;
            objectives: components["schemas"]["ObjectiveReading"][];
        };
        Robustness: {
            /**
             * Format: int32
             * @description Draws for the acceptabilities.
             */
            samples?: number;
            /** @description Of the draws; from the digest of the input. */
            seed?: string;
            /** @description The ranked options, best first. */
            options: components["schemas"]["OptionRobustness"][];
            /** @description How far one weight can move, the others in proportion. */
            weights: components["schemas"]["WeightStability"][];
            /** @description The least weight that must move for another to draw level; absent when no weights do that. */
            smallestShift?: components["schemas"]["WeightShift"];
            /** @description Open facts, those that can change the winner first; at most 100. */
            missingFacts: components["schemas"]["MissingFact"][];
            /** @description Why the first is ahead of each other one. */
            leads: components["schemas"]["LeadOverOption"][];
        };
        Scale: {
            /** Format: double */
            worst?: number;
            /** Format: double */
            best?: number;
            unit?: string;
            levels: components["schemas"]["Level"][];
        };
        ScoringClosure: {
            evaluator: string;
            reason: string;
        };
        SealedFile: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            bytes?: number;
            /** @description SHA-256 of the file as it was received, in hexadecimal. */
            sha256?: string;
            receipt?: components["schemas"]["OfferReceipt"];
        };
        ShareStability: {
            /** Format: double */
            now?: number;
            staysFirst?: components["schemas"]["Interval"];
            /** Format: uuid */
            below?: string;
            /** Format: uuid */
            above?: string;
        };
        SignedDeclaration: {
            version?: string;
            conflict: boolean;
            /** @description What the conflict is; absent for none. */
            detail?: string;
            /** Format: date-time */
            at?: string;
        };
        SovereigntyCost: {
            /** Format: uuid */
            mostCompetitive?: string;
            admission?: components["schemas"]["Admission"];
            /** @description Gates that it fails. */
            failedGates: string[];
            /** Format: uuid */
            mostSovereign?: string;
            /** @description Sovereignty of the most sovereign less its own. */
            sovereigntyLost?: components["schemas"]["Interval"];
            competitivenessGained?: components["schemas"]["Interval"];
        };
        StackLayer: {
            layer: components["schemas"]["OfferedLayer"];
            /**
             * @description Ids of catalogue offerings; none when not disclosed.
             * @example [
             *       "inf-stackit-openai-gpt-oss-120b"
             *     ]
             */
            offerings?: string[];
            /** @description True when the bidder does not say; what is open then stays open. */
            notDisclosed?: boolean;
        };
        /** @enum {string} */
        State: "draft" | "published" | "opened" | "divided" | "evaluated" | "proposed" | "awarded" | "contracted" | "cancelled";
        Supposition: {
            /** Format: uuid */
            option: string;
            /** @description A fact of the catalogue, with 'answer'. */
            fact?: components["schemas"]["Fact"];
            /** @example eea */
            answer?: string;
            /** @description Instead of a fact: a criterion, with 'low' and 'high'. */
            framework?: string;
            criterion?: string;
            /**
             * Format: double
             * @description The level on the criterion's own scale, or its lower bound.
             */
            low?: number;
            /**
             * Format: double
             * @description The upper bound; the same as 'low' when absent.
             */
            high?: number;
        };
        /** @enum {string} */
        TieBreak: "sovereignty" | "competitiveness" | "price";
        Timetable: {
            /**
             * Format: date-time
             * @description Offers are in before this instant.
             */
            offersUntil: string;
            /**
             * Format: date-time
             * @description Not opened before this instant; not before the offers are in.
             */
            openingFrom: string;
            /**
             * Format: int32
             * @description Days from the award to the contract: at least ten under Article 2a of Directive 89/665/EEC when bidders are told electronically, else fifteen.
             * @example 10
             */
            standstillDays: number;
        };
        TradeOff: {
            /** Format: uuid */
            assessment?: string;
            /** Format: uuid */
            procurement?: string;
            inputDigest?: string;
            /** @description How intervals are read when options are put in order. */
            unknowns?: components["schemas"]["Unknowns"];
            answer?: components["schemas"]["TradeOffAnswer"];
            /** @description The separate axes and what each is made of. */
            axes: components["schemas"]["TradeOffAxis"][];
            /** @description In the order of the assessment's result. */
            options: components["schemas"]["TradeOffOption"][];
            /** @description Options that no other beats on both coordinates. */
            front: string[];
            /** @description Options that no other beats on all the separate axes. */
            frontOfAxes: string[];
            /** @description Absent when the award reads no SEAL. */
            priceOfSovereignty?: components["schemas"]["PriceOfSovereignty"];
            /** @description Absent when the award has one coordinate only. */
            sovereigntyCost?: components["schemas"]["SovereigntyCost"];
            weights?: components["schemas"]["WeightChanges"];
            /** @description Single facts that would change who is first. */
            evidence: components["schemas"]["EvidenceChange"][];
            ancillary?: components["schemas"]["AncillaryCheck"];
        };
        TradeOffAnswer: {
            /** @description First under the published rule; several when tied, none when all fail. */
            first: string[];
            /** @description Whether nothing that is still open could change it. */
            clear: boolean;
            /** @description Why there is no clear winner. */
            doubts: components["schemas"]["TradeOffDoubt"][];
        };
        TradeOffAxis: {
            axis?: components["schemas"]["TradeOffDimension"];
            /**
             * Format: double
             * @description Its share of the score.
             */
            share?: number;
            criteria: components["schemas"]["WeightedCriterion"][];
        };
        /** @enum {string} */
        TradeOffDimension: "control" | "ai" | "security" | "cost" | "quality";
        /** @enum {string} */
        TradeOffDoubt: "nobody-admitted" | "tie" | "open-facts" | "open-gate" | "not-on-evidence";
        TradeOffOption: {
            /** Format: uuid */
            option?: string;
            name: string;
            admission?: components["schemas"]["Admission"];
            /** Format: int32 */
            rank?: number;
            /** @description Absent when the award has no such criteria. */
            sovereignty?: components["schemas"]["TradeOffReach"];
            competitiveness?: components["schemas"]["TradeOffReach"];
            axes: components["schemas"]["TradeOffReachOnAxis"][];
            seal?: components["schemas"]["TradeOffSeal"];
            /** @description Ranked options that are at least as good on both coordinates. */
            dominatedBy: components["schemas"]["Dominance"][];
        };
        TradeOffReach: {
            /** @description As the award weighs it: worst and best case. */
            weighed?: components["schemas"]["Interval"];
            claimed?: components["schemas"]["Interval"];
            evidenced?: components["schemas"]["Interval"];
            /**
             * Format: double
             * @description Share of the weight on which anything is known.
             */
            coverage?: number;
        };
        TradeOffReachOnAxis: {
            axis?: components["schemas"]["TradeOffDimension"];
            reach?: components["schemas"]["TradeOffReach"];
        };
        TradeOffSeal: {
            /** @description Over what is claimed at all; absent when nothing is. */
            claimed?: components["schemas"]["Interval"];
            /** @description What is not proven counts with its weakest answer. */
            evidenced?: components["schemas"]["Interval"];
        };
        /** @enum {string} */
        Unknowns: "strict" | "conservative" | "tolerant";
        /** @enum {string} */
        Verdict: "pass" | "fail" | "undecided";
        VersionList: {
            items: components["schemas"]["ProcurementVersion"][];
        };
        WeightChanges: {
            /** @description Absent with one coordinate only, or when nobody is first. */
            sovereignty?: components["schemas"]["ShareStability"];
            /** @description Each criterion's weight alone; the others keep their proportions. */
            criteria: components["schemas"]["CriterionStability"][];
            /** @description The least weight that must be moved; absent when no move suffices. */
            smallest?: components["schemas"]["LeastShift"];
        };
        WeightChoice: {
            /** @example eu-csf */
            framework: string;
            /** @example 2025-10 */
            profile: string;
        };
        WeightComparison: {
            /** @enum {string} */
            kind?: "exploration";
            /** Format: uuid */
            assessment?: string;
            /** @description Whether the first rank is not the same under all of them. */
            winnerChanges: boolean;
            /** @description Whether the order is not the same under all of them. */
            orderChanges: boolean;
            sides: components["schemas"]["WeightComparisonSide"][];
        };
        WeightComparisonSide: {
            framework?: string;
            profile?: string;
            /** @description Names of the options that share the first rank. */
            winners: string[];
            standings: components["schemas"]["WeightComparisonStanding"][];
        };
        WeightComparisonStanding: {
            /** Format: uuid */
            option?: string;
            name: string;
            admission?: components["schemas"]["Admission"];
            /** Format: int32 */
            rank?: number;
            /** @description Points of 100 of the whole award. */
            score?: components["schemas"]["Interval"];
            /** @description The framework's own score, as claimed. */
            reading?: components["schemas"]["Interval"];
        };
        WeightMove: {
            framework?: string;
            criterion?: string;
            /** Format: double */
            from?: number;
            /** Format: double */
            to?: number;
        };
        WeightProfile: {
            /** @example 2026-06 */
            id: string;
            name: string;
            source?: components["schemas"]["Citation"];
            /** @description Relative weight of each objective, or of each criterion where there are no objectives; they sum to 1. */
            weights?: {
                [key: string]: number;
            };
        };
        WeightRangesOutcome: {
            /** @description Options by id, and what holds over all weights within the ranges. */
            options: components["schemas"]["OptionWithinRanges"][];
        };
        WeightShift: {
            /** Format: uuid */
            option?: string;
            name: string;
            /**
             * Format: double
             * @description How much weight moves, 0 to 1.
             */
            moved?: number;
            moves: components["schemas"]["WeightMove"][];
        };
        WeightStability: {
            framework?: string;
            criterion?: string;
            /**
             * Format: double
             * @description Weight in the whole award, 0 to 1.
             */
            weight?: number;
            /** @description Where the first stays first. */
            winnerStays?: components["schemas"]["Interval"];
            /** @description Where no two options change places. */
            orderStays?: components["schemas"]["Interval"];
        };
        WeightedCriterion: {
            framework?: string;
            criterion?: string;
            /** Format: double */
            weight?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listMachineClients: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of clients, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineClientPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    issueMachineClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachineClient"];
            };
        };
        responses: {
            /** @description The client and its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedMachineClient"];
                };
            };
            /** @description A field is missing or not of its form */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Expires in the past, or in more than 366 days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    revokeMachineClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken away */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such client of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberInvitation"];
            };
        };
        responses: {
            /** @description The member, and the password for the first sign-in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMember"];
                };
            };
            /** @description A field is missing or not of its form */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description User name or e-mail address are taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not a role of an authority, or not a name */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description The member as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description A field is missing or not of its form */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such member of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is the caller */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not a role of an authority */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                /** @description true: not yet acknowledged; false: acknowledged; both when absent */
                open?: boolean;
                /** @description Only of this procurement */
                procurement?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such alert of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            /** @description The alert as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description The comment is missing or too long */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such alert of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has acknowledged it before */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    compareWeights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWeightComparison"];
            };
        };
        responses: {
            /** @description The outcome under each profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightComparison"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description A profile that the award's frameworks lack */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    downloadEvidencePack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pack */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    explainAssessment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description English, German or French; the first of the procurement's languages when absent
                 * @example de
                 */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation */
            200: {
                headers: {
                    "Content-Language"?: unknown;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description Accept-Language cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    downloadAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description English, German or French; the first of the procurement's languages when absent
                 * @example de
                 */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Accept-Language cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    exportResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table (RFC 4180, UTF-8, with a header) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getRobustness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The annex */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Robustness"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getTradeOff: {
        parameters: {
            query?: {
                /** @description Share of the score up to which sovereignty counts as ancillary; 0.125 when absent, as the proposal COM(2026) 502 has it */
                cap?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trade-off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeOff"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such assessment of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listAuditCheckpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointList"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAuditCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checkpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    proveAuditConsistency: {
        parameters: {
            query: {
                /** @description The earlier size */
                from: number;
                /** @description The later size; as it is when absent */
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            /** @description The log has never been of one of the sizes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /**
                 * @description Only this action
                 * @example procurement-created
                 */
                action?: string;
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                /** @description Only what was done to this id */
                subject?: string;
                /** @description Before this instant */
                until?: string;
                /** @description Only by this person or client */
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sequence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The log has no entry of this number */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    proveAuditEntry: {
        parameters: {
            query?: {
                /** @description Size of the log to prove it for; as it is when absent */
                size?: number;
            };
            header?: never;
            path: {
                sequence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
            /** @description The log has never been of this size */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The log has no entry of this number */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getAuditKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKey"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportAuditLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listEvaluationDuties: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procurements, the newest invitation first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationDuties"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFrameworks: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of frameworks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createFramework: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": Record<string, never>;
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The draft; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFramework"];
                };
            };
            /** @description Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description More than a million bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description What is wrong, with pointer and line */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listOwnFrameworks: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, in the order of the ids */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFrameworkPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getFrameworkSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getFramework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example eu-csf */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The framework; of one's own, ETag is its revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Framework"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such framework */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    changeFramework: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what was read
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example hafen-quality@1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": Record<string, never>;
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The draft as it is now; ETag is its revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFramework"];
                };
            };
            /** @description Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such framework of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description What is wrong, with pointer and line */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    deleteFramework: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what was read
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such framework of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    publishFramework: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what was read
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example hafen-quality@1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The published version with its digest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFramework"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such framework of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is published already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    copyFramework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example eu-csf */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkCopy"];
            };
        };
        responses: {
            /** @description The draft; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFramework"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such framework */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description A shipped framework needs a new name */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listPolicyProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyProfileList"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createPolicyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyProfileContent"];
            };
        };
        responses: {
            /** @description The profile; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyProfile"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Weights, shares or gates that cannot be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getPolicyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example full-independence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile; ETag is its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyProfile"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such profile of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    changePolicyProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyProfileContent"];
            };
        };
        responses: {
            /** @description The profile as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyProfile"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such profile of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The name is taken, or it is a shipped profile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Weights, shares or gates that cannot be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    deletePolicyProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such profile of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is a shipped profile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listProcurements: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of procurements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcurementSummaryPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createProcurement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProcurement"];
            };
        };
        responses: {
            /** @description The draft; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procurement"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Weights, shares or gates that cannot be published */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getProcurement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procurement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procurement"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    editProcurement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what was read
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProcurement"];
            };
        };
        responses: {
            /** @description The procurement as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procurement"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is no draft any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Weights, shares or gates that cannot be published */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assessments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSummaryPage"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    assessProcurement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assessment; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The procurement has no options */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The catalogue does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The award */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Award"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not evaluated yet, or no such procurement */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    concludeContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The award as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Award"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not awarded, or the standstill period runs */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    closeEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationClosing"];
            };
        };
        responses: {
            /** @description The award as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Award"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not opened, or the assessment is overtaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description There is no assessment yet */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    proposeAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardProposal"];
            };
        };
        responses: {
            /** @description The award as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Award"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not evaluated, or facts have changed since */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description An option that cannot be chosen so */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    downloadAwardReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description English, German or French; the first of the procurement's languages when absent
                 * @example de
                 */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Accept-Language cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not evaluated yet, or no such procurement */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    returnAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardReturn"];
            };
        };
        responses: {
            /** @description The award as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Award"];
                };
            };
            /** @description Reasons are missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No award is proposed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    signAward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The award as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Award"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has prepared it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No award is proposed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    cancelProcurement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationReasons"];
            };
        };
        responses: {
            /** @description The procurement as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procurement"];
                };
            };
            /** @description Reasons are missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It has ended already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    proposeCorrigendum: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Corrigendum"];
            };
        };
        responses: {
            /** @description The version that waits to be published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcurementVersion"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is not published, or opened already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description What cannot be published */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    publishCorrigendum: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procurement as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procurement"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has proposed it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No corrigendum waits */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The timetable cannot be kept any more */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    exportEForms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The criteria */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EFormsAwardCriteria"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not published yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    exportEFormsXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The element cac:AwardingTerms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not published yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evaluation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    closeScoring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoringClosure"];
            };
        };
        responses: {
            /** @description The evaluation as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has not written in it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Nothing is owed, or nobody else has scored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such evaluator */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    proposeConsensus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsensus"];
            };
        };
        responses: {
            /** @description The evaluation as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller is not of the panel */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Scores are missing, or it is confirmed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description What is not judged, or no level of the scale */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    confirmConsensus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsensusConfirmation"];
            };
        };
        responses: {
            /** @description The evaluation as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has put it down, or is no member */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Nothing waits, or it has changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    declareInterests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterestsSigning"];
            };
        };
        responses: {
            /** @description The evaluation as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller is not invited */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not opened yet, or another text was signed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description A conflict that is not told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    inviteEvaluator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluatorInvitation"];
            };
        };
        responses: {
            /** @description The evaluation as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has not written in it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Invited already, or nothing is judged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    scoreOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScores"];
            };
        };
        responses: {
            /** @description The evaluation as the caller may see it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not invited, or a conflict was declared */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not opened, not declared, or open already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description What is not judged, or no level of the scale */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listExplorations: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of explorations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplorationSummaryPage"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    exploreProcurement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExploration"];
            };
        };
        responses: {
            /** @description The exploration, not kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exploration"];
                };
            };
            /** @description The exploration, kept; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exploration"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement or policy profile */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The procurement has not been assessed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description What cannot be explored */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getExploration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exploration: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exploration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exploration"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such exploration of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    deleteExploration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exploration: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Somebody else has kept it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such exploration of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    exportOcds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release package */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OcdsReleasePackage"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not published yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of offers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description They are still sealed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    registerOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOffer"];
            };
        };
        responses: {
            /** @description The receipt */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferReceipt"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is not published, or it is too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Lots, offerings, prices or answers at fault */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listOfferReceipts: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of receipts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferReceiptPage"];
                };
            };
            /** @description A parameter is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The offer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement or offer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is still sealed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    replaceOffer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the receipt
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOffer"];
            };
        };
        responses: {
            /** @description The new receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferReceipt"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement or offer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is not published, or it is too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Lots, offerings, prices or answers at fault */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    withdrawOffer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the receipt
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                id: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement or offer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is not published, or it is too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    attachEvidence: {
        parameters: {
            query: {
                /**
                 * @description Name of the file
                 * @example certificate.pdf
                 */
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/png": string;
                "image/jpeg": string;
                "text/plain": string;
                "text/csv": string;
                "application/json": string;
                "application/vnd.oasis.opendocument.text": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description The file and the offer's new receipt */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedFile"];
                };
            };
            /** @description No file name, or an incomplete upload */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement or offer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not published, too late, or too many files */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not a type that is taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The content is not of the declared type */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
                id: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with its SHA-256 as Repr-Digest (RFC 9530) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement, offer or file */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is still sealed, or not what was handed in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    removeEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
                id: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The offer's new receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferReceipt"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement, offer or file */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is not published, or it is too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    getOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opening */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    openProcurement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procurement as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procurement"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has asked for the opening */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not published, too early, not asked for, or a seal is broken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    requestOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opening as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is not published, or offers still come in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    addOption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOption"];
            };
        };
        responses: {
            /** @description The option */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Option"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The name is taken, or it is no draft: offers come in sealed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description An offering that the catalogue does not have */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    comparePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilesToCompare"];
            };
        };
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyComparison"];
                };
            };
            /** @description Malformed JSON or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The procurement has not been assessed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description A profile that there is not */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    publishProcurement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procurement as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procurement"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has written in it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is no draft any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The timetable is missing or cannot be kept */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listProcurementVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionList"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such procurement of this authority */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
}
