// Generated from the contract by `npm run api`; do not edit.
export interface paths {
    "/api/v1/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the names of sources stand for */
        get: operations["listAliases"];
        put?: never;
        /** Say what a source's name stands for, or that it is to be ignored */
        post: operations["matchName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All claims on several offerings and their chains in one call, as known at an instant */
        get: operations["listChains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed after a position; waits for the next change when asked to */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger: every claim in the order of its recording, whatever became of it */
        get: operations["listClaims"];
        put?: never;
        /** Record a claim, for another steward to verify */
        post: operations["proposeClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its sources, its objections and all that has happened to it */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object to a claim with evidence; a vendor does so through a steward */
        post: operations["contestClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a claim is wrong; it stays on record and no longer counts */
        post: operations["retractClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a claim that another steward has recorded */
        post: operations["verifyClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where claims that hold today disagree, and by which rule one of them counts */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections to claims, newest first */
        get: operations["listContests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide an objection, with reasons */
        post: operations["decideContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one's own objection back */
        post: operations["withdrawContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: operations["listImports"];
        put?: never;
        /** Upload a file or an archive; it is read, and compared with what is known */
        post: operations["importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The formats that can be imported */
        get: operations["listImportFormats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has come, and to what */
        get: operations["getImport"];
        put?: never;
        post?: never;
        /** Give up an import that was not applied */
        delete: operations["discardImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply a dry run; or an import once more after names were matched */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Row by row what an import does or would do, beside what is known today */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/capability-gap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each jurisdiction is behind the frontier, in points and in months */
        get: operations["getCapabilityGap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/capability-measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What capabilities are measured by, and how many offerings have a score */
        get: operations["listCapabilityMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/dependence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of each layer's offerings, how many depend on each jurisdiction and supplier */
        get: operations["getDependence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jurisdictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All jurisdictions the catalogue knows, with the legal facts about them */
        get: operations["listJurisdictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The laws that reach beyond their borders, and by which exposures they attach */
        get: operations["listLaws"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search offerings, as they are known today or were on a past day */
        get: operations["listOfferings"];
        put?: never;
        /** Enter an offering */
        post: operations["enterOffering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two to six offerings side by side */
        get: operations["compareOfferings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a search finds as one CSV or JSON file, at most 10,000 offerings */
        get: operations["exportOfferings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many offerings of each kind a search finds */
        get: operations["countOfferings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offering with its claims and sources */
        get: operations["getOffering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an offering is made of and depends on, down to the foundry */
        get: operations["getChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which jurisdictions have a hold on an offering, by which kinds, layers and paths */
        get: operations["getExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations, in the order of their ids */
        get: operations["listOrganisations"];
        put?: never;
        /** Enter an organisation */
        post: operations["enterOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation: its claims, who controls it, events and sources */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unmatched-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names in imports that nobody has said what they stand for, with suggestions */
        get: operations["listUnmatchedNames"];
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
        Alias: {
            scheme?: string;
            key?: string;
            subjectType?: components["schemas"]["Subject"];
            /** @description Absent when the name is ignored. */
            subject?: string;
        };
        /** @enum {string} */
        Assurance: "demonstrated" | "documented" | "vendor-claim" | "unverified";
        /** @enum {string} */
        Basis: "legal-seat" | "headquarters" | "ownership" | "stated" | "golden-share" | "licence-and-hire" | "announced" | "unknown-owners";
        CapabilityGap: {
            /** @example capability-arena */
            measure?: string;
            /** @description The benchmark, category or language. */
            qualifier?: string;
            unit?: string;
            lowerIsBetter: boolean;
            /**
             * Format: int32
             * @description Offerings with a score, a date and a known control.
             */
            offerings?: number;
            /**
             * Format: int32
             * @description Offerings left out, as their date or control is not known.
             */
            leftOut?: number;
            groups: components["schemas"]["CapabilityGroup"][];
        };
        CapabilityGroup: {
            /** @description 'EU' for its members together, else ISO 3166-1 alpha-2. */
            group?: string;
            /** Format: double */
            best?: number;
            /**
             * Format: double
             * @description Points behind the frontier; 0 at the frontier.
             */
            pointsBehind?: number;
            /**
             * Format: int64
             * @description Months by which this group's best came after the first offering that was as good.
             */
            monthsBehind?: number;
            /** @description Each offering that was better than all of the group before it. */
            steps: components["schemas"]["CapabilityStep"][];
        };
        CapabilityMeasure: {
            /** @example benchmark */
            measure?: string;
            /** @example SWE-Bench Verified */
            qualifier?: string;
            /**
             * Format: int64
             * @description How many offerings have a score.
             */
            offerings?: number;
        };
        CapabilityMeasureList: {
            items: components["schemas"]["CapabilityMeasure"][];
        };
        CapabilityStep: {
            /** Format: date */
            date?: string;
            /** Format: double */
            score?: number;
            offering?: string;
            name: string;
        };
        /** @enum {string} */
        Certainty: "certain" | "possible";
        Chain: {
            /** @description The offering at the head of the chain. */
            offering?: string;
            /**
             * Format: date
             * @description The day on which all of it holds.
             */
            validOn?: string;
            /**
             * Format: date-time
             * @description Ask for 'asKnownAt' this instant to get the same answer ever after.
             */
            knownAt?: string;
            /** @description The offerings in the chain, the head first, then by distance and id. */
            offerings: components["schemas"]["OfferingNode"][];
            /** @description Who offers them, is named as a supplier or owns those, by id. */
            organisations: components["schemas"]["OrganisationNode"][];
            /** @description What depends on what, in the order of their ids. */
            links: components["schemas"]["Link"][];
            sources: components["schemas"]["Source"][];
        };
        ChainList: {
            items: components["schemas"]["Chain"][];
        };
        Change: {
            /**
             * Format: int64
             * @description Increases in the order in which changes become visible.
             */
            position?: number;
            /** Format: date-time */
            recordedAt?: string;
            subjectType?: components["schemas"]["Subject"];
            /** @description Id of the organisation or offering. */
            subject?: string;
            /** @description The properties on which claims have changed. */
            properties: string[];
            /**
             * @description What happened.
             * @example proposed
             */
            cause?: string;
        };
        ChangeList: {
            items: components["schemas"]["Change"][];
            /**
             * Format: int64
             * @description Pass as 'after' to go on; also when there were no items.
             */
            next?: number;
        };
        Claim: {
            /** Format: uuid */
            id: string;
            /** @example hosting-countries */
            property?: string;
            /**
             * @description Narrows the property, for example to a language.
             * @example de
             */
            qualifier?: string;
            /**
             * @description The normalised value; for a relation the id or the name of its object.
             * @example DE;FR
             */
            value?: string;
            /** @description For a relation: what the value is the id or the name of. */
            objectType?: components["schemas"]["ObjectType"];
            /** @description Lower bound of a numeric value known as an interval. */
            low?: number;
            high?: number;
            /** @example USD per million tokens */
            unit?: string;
            /** @description The source's own words, where the value was normalised. */
            raw?: string;
            /**
             * @description From when the fact holds, as precisely as known: year, month or day.
             * @example 2026-02
             */
            validFrom?: components["schemas"]["PartialDate"];
            /**
             * @description Until when it held, the last day included.
             * @example 2026-02-01
             */
            validTo?: components["schemas"]["PartialDate"];
            /** @description How far a change of control has come. */
            stage?: components["schemas"]["Stage"];
            assurance?: components["schemas"]["Assurance"];
            /**
             * Format: date
             * @description When it was last shown to hold, for what is demonstrated.
             */
            demonstratedOn?: string;
            /** @description Where the claim stands in the four-eyes process. */
            status?: components["schemas"]["Status"];
            /** @description The confidence that its compiler gave it. */
            confidence?: string;
            /** @description Ids of the sources, which are listed beside the claims. */
            sources: string[];
            /**
             * Format: date
             * @description The day on which the sources were looked at.
             */
            asOf?: string;
            /**
             * Format: date
             * @description When it must be looked at again; absent when it need not.
             */
            reviewBy?: string;
            /**
             * Format: date-time
             * @description When this catalogue recorded it.
             */
            recordedAt?: string;
            /** @description Which step of the published rule chose it. */
            rule?: components["schemas"]["Rule"];
            /**
             * @description Why this claim is the effective one; absent where all claims are listed.
             * @example the only claim on this property
             */
            chosenBecause?: string;
            /** @description Ids of the claims that say something else; absent when none does. */
            conflictsWith?: string[];
        };
        ClaimHistory: {
            record?: components["schemas"]["ClaimRecord"];
            /** @description What happened after it was recorded, oldest first. */
            steps: components["schemas"]["ClaimStep"][];
            /** @description The objections to it, oldest first. */
            contests: components["schemas"]["Contest"][];
            sources: components["schemas"]["Source"][];
        };
        ClaimRecord: {
            subjectType?: components["schemas"]["Subject"];
            /** @description Id of the organisation or offering. */
            subject?: string;
            claim?: components["schemas"]["Claim"];
            /** @description Who recorded it: a steward, an import or the seed. */
            proposedBy?: string;
            verifiedBy?: string;
            /** Format: date-time */
            verifiedAt?: string;
        };
        ClaimStep: {
            /** Format: date-time */
            at?: string;
            status?: components["schemas"]["Status"];
            actor?: string;
            reason?: string;
        };
        Comparison: {
            /** Format: date */
            validOn?: string;
            /** Format: date-time */
            knownAt?: string;
            /** @description In the order asked for; the cells below follow it. */
            offerings: components["schemas"]["OfferingSummary"][];
            rows: components["schemas"]["ComparisonRow"][];
            /** @description By which kinds each jurisdiction has a hold on them. */
            exposures: components["schemas"]["ComparisonExposure"][];
            sources: components["schemas"]["Source"][];
        };
        ComparisonExposure: {
            /** @example US */
            jurisdiction?: string;
            cells: components["schemas"]["ComparisonExposureCell"][];
        };
        ComparisonExposureCell: {
            certain: components["schemas"]["ExposureKind"][];
            possible: components["schemas"]["ExposureKind"][];
        };
        ComparisonRow: {
            property?: string;
            qualifier?: string;
            /** @description Whether known values differ. */
            differs: boolean;
            /** @description For each offering what is claimed; empty where nothing is. */
            cells: components["schemas"]["Claim"][][];
        };
        Conflict: {
            subjectType?: components["schemas"]["Subject"];
            /** @example model-mistral-large-3 */
            subject?: string;
            /** @example release-date */
            property?: string;
            qualifier?: string;
            /**
             * Format: int32
             * @description How many claims contend.
             */
            claims?: number;
            /** @description The step of the published rule by which one is the effective one. */
            rule?: components["schemas"]["Rule"];
        };
        Contest: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            claim?: string;
            raisedBy?: string;
            /** Format: date-time */
            raisedAt?: string;
            /** @description The organisation for which a steward raised it. */
            onBehalfOf?: string;
            reason?: string;
            evidenceTitle?: string;
            evidenceAddress?: string;
            /** @enum {string} */
            state?: "open" | "upheld" | "rejected" | "withdrawn";
            decidedBy?: string;
            /** Format: date-time */
            decidedAt?: string;
            decision?: string;
        };
        ContestDecision: {
            /**
             * @description Upheld: the claim is wrong and is retracted.
             * @enum {string}
             */
            outcome: "upheld" | "rejected";
            reason: string;
        };
        Control: {
            /** @description Id of the organisation. */
            organisation?: string;
            /** @description Whoever controls it, certain ones first. */
            controllers: components["schemas"]["Controller"][];
            /** @description The jurisdictions whose law reaches it, certain ones first. */
            holds: components["schemas"]["JurisdictionHold"][];
        };
        ControlStep: {
            /** Format: uuid */
            claim?: string;
            /** @description Id of who is owned. */
            organisation?: string;
            /** @example owned-by */
            relation?: components["schemas"]["Property"];
            /** @description Id or name of the owner. */
            owner?: string;
            ownerType?: components["schemas"]["ObjectType"];
            /** @description Share of votes in per cent, at least. */
            low?: number;
            /** @description Share of votes in per cent, at most. */
            high?: number;
            stage?: components["schemas"]["Stage"];
            assurance?: components["schemas"]["Assurance"];
        };
        Controller: {
            /** @description Id or name of the controlling organisation. */
            organisation?: string;
            type?: components["schemas"]["ObjectType"];
            certainty?: components["schemas"]["Certainty"];
            /** @description Whether nobody else certainly controls it in turn. */
            ultimate: boolean;
            basis?: components["schemas"]["Basis"];
            /** @description The weakest assurance of the claims on the path. */
            assurance?: components["schemas"]["Assurance"];
            /** @description From the organisation up to the controller. */
            path: components["schemas"]["ControlStep"][];
        };
        DependenceList: {
            items: components["schemas"]["LayerDependence"][];
        };
        DependenceShare: {
            /**
             * @description ISO code of a jurisdiction or id of an organisation.
             * @example US
             */
            on?: string;
            /**
             * Format: int64
             * @description Offerings that certainly depend on it.
             */
            certain?: number;
            /**
             * Format: int64
             * @description Offerings that depend on it certainly or possibly.
             */
            possible?: number;
            /**
             * Format: double
             * @description The certain ones as a share of the layer's offerings, 0 to 1.
             */
            share?: number;
        };
        EntrySupplier: {
            /** @example mistral */
            id: string;
            /** @example Mistral AI */
            name: string;
            /**
             * @description ISO codes of the countries from which it is certainly controlled; empty if unknown.
             * @example [
             *       "FR"
             *     ]
             */
            controlledFrom: string[];
        };
        Event: {
            id: string;
            /**
             * @description Year, month or day, as precisely as known.
             * @example 2026-02-02
             */
            date?: string;
            /** @example control-change */
            type?: string;
            jurisdiction?: string;
            description?: string;
            effect?: string;
            sources: string[];
        };
        Exposure: {
            /** @description ISO 3166-1 alpha-2, 'EU', or 'unknown' where nothing is disclosed. */
            jurisdiction?: string;
            kind?: components["schemas"]["ExposureKind"];
            layer?: components["schemas"]["Layer"];
            certainty?: components["schemas"]["Certainty"];
            /** @description The weakest assurance of the claims on the path. */
            assurance?: components["schemas"]["Assurance"];
            /** @description How the jurisdiction gets hold of the supplier; absent for places. */
            basis?: components["schemas"]["Basis"];
            /** @description Id or name of what is reached: an offering, an organisation. */
            reached?: string;
            /** @description Id of the organisation that supplies it; absent when not known. */
            supplier?: string;
            /** @description From the offering down to what is reached. */
            path: components["schemas"]["ExposureStep"][];
            /** @description From the supplier up to who controls it. */
            owners: components["schemas"]["ControlStep"][];
            /**
             * Format: uuid
             * @description The claim on which the last step rests; absent when nothing is claimed.
             */
            claim?: string;
            /** @description Ids of the jurisdiction's laws that attach here. */
            laws: string[];
        };
        /** @enum {string} */
        ExposureKind: "control" | "data-location" | "operation" | "model-origin" | "hardware" | "technology" | "export-control" | "licence-terms";
        ExposureReport: {
            offering?: string;
            /** Format: date */
            validOn?: string;
            /**
             * Format: date-time
             * @description Ask for 'asKnownAt' this instant to get the same answer ever after.
             */
            knownAt?: string;
            /** @description The jurisdictions with the kinds of their hold, in their order. */
            summary: components["schemas"]["ExposureSummary"][];
            /** @description Every hold with the path that explains it. */
            exposures: components["schemas"]["Exposure"][];
            /** @description The laws that attach to them. */
            laws: components["schemas"]["Law"][];
            /** @description The sources of the claims and the laws. */
            sources: components["schemas"]["Source"][];
        };
        ExposureStep: {
            /**
             * Format: uuid
             * @description The claim that states the link.
             */
            claim?: string;
            from?: string;
            /** @example hosted-on */
            relation?: string;
            to?: string;
        };
        ExposureSummary: {
            /** @example US */
            jurisdiction?: string;
            certainty?: components["schemas"]["Certainty"];
            /** @description The kinds that are certain. */
            certain: components["schemas"]["ExposureKind"][];
            /** @description The kinds that are only possible. */
            possible: components["schemas"]["ExposureKind"][];
        };
        FacetCount: {
            /** @example FR */
            value?: string;
            /** Format: int64 */
            offerings?: number;
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
        Import: {
            /** Format: uuid */
            id: string;
            /** @example models-dev */
            format?: string;
            fileName?: string;
            /**
             * Format: int64
             * @description Bytes uploaded.
             */
            bytes?: number;
            /**
             * Format: date
             * @description The day on which the files were as they are.
             */
            snapshot?: string;
            /** @description ISO 4217, for sources that leave it out. */
            currency?: string;
            /** @description Id of the source that its claims have. */
            source?: string;
            sourceTitle?: string;
            uploadedBy?: string;
            /** Format: date-time */
            uploadedAt?: string;
            /**
             * @description 'compared' is the end of a dry run: its report says what applying it would do.
             * @enum {string}
             */
            state?: "uploading" | "reading" | "comparing" | "compared" | "applying" | "applied" | "failed" | "discarded";
            /** @description Why it failed, and what to do. */
            failure?: string;
            /**
             * Format: int64
             * @description Rows read so far.
             */
            rowsRead?: number;
            /**
             * @description How many rows came to what: new, renewed (looked at again, same value), weaker (recorded beside a better sourced claim), unchanged, duplicate, unmatched (nobody has said what the name stands for), rejected.
             * @example {
             *       "new": 120,
             *       "rejected": 2
             *     }
             */
            outcomes?: {
                [key: string]: number;
            };
            /** Format: date-time */
            finishedAt?: string;
        };
        ImportFormat: {
            /** @example models-dev */
            key?: string;
            title: string;
        };
        ImportFormatList: {
            items: components["schemas"]["ImportFormat"][];
        };
        ImportRow: {
            /**
             * Format: int64
             * @description Its number in the order of reading.
             */
            number?: number;
            /** @description The file it stood in. */
            path?: string;
            /**
             * Format: int32
             * @description The line in the file; 0 when it is the whole file.
             */
            line?: number;
            /** @enum {string} */
            outcome?: "new" | "renewed" | "weaker" | "unchanged" | "duplicate" | "unmatched" | "rejected";
            /** @description The name that the source uses. */
            name: string;
            /** @description Id of the organisation or offering it was found to be. */
            subject?: string;
            property?: string;
            qualifier?: string;
            value?: string;
            unit?: string;
            /** @description What stood there, where the value was normalised or refused. */
            raw?: string;
            /** @description The effective value today, for comparison. */
            current?: string;
            /** @description The field at fault, in the source's own words. */
            field?: string;
            /** @description Why it was refused or set aside. */
            reason?: string;
        };
        Jurisdiction: {
            /**
             * @description ISO 3166-1 alpha-2.
             * @example CH
             */
            code?: string;
            /** @example CHE */
            alpha3?: string;
            name: string;
            eu: boolean;
            eea: boolean;
            /**
             * @description Adequacy decision under GDPR Article 45, not applicable in the EEA; says nothing on other access.
             * @enum {string}
             */
            adequacy?: "full" | "partial" | "none" | "n/a";
            /** @description Party to the WTO Agreement on Government Procurement. */
            gpaParty: boolean;
            cloudActAgreement?: string;
            /** @description All of this from when to when, by kind, whatever the day asked for. */
            history: components["schemas"]["JurisdictionPeriod"][];
            sources: string[];
            /** Format: date */
            asOf?: string;
        };
        JurisdictionHold: {
            /**
             * @description ISO 3166-1 alpha-2, 'EU', or 'unknown'.
             * @example US
             */
            jurisdiction?: string;
            certainty?: components["schemas"]["Certainty"];
            basis?: components["schemas"]["Basis"];
            /** @description Whether control comes from there, or only the law of the place applies. */
            controls: boolean;
            /** @description The weakest assurance of the claims on the path. */
            assurance?: components["schemas"]["Assurance"];
            /** @description From the organisation up to the controller; empty for its own seat. */
            path: components["schemas"]["ControlStep"][];
            /**
             * Format: uuid
             * @description The claim that places the organisation or its controller there.
             */
            claim?: string;
        };
        JurisdictionList: {
            items: components["schemas"]["Jurisdiction"][];
            sources: components["schemas"]["Source"][];
        };
        JurisdictionPeriod: {
            /**
             * @description Membership of the Union or the European Economic Area, adequacy of its data protection, party to the Agreement on Government Procurement, agreement under the CLOUD Act.
             * @enum {string}
             */
            kind?: "eu" | "eea" | "adequacy" | "gpa" | "cloud-act";
            /** @example partial */
            value?: string;
            /**
             * Format: date
             * @description The first day; absent when not known.
             */
            validFrom?: string;
            /**
             * Format: date
             * @description The last day; absent while it lasts.
             */
            validTo?: string;
            /**
             * @description The treaty, decision or judgment.
             * @example Implementing Decision (EU) 2023/1795
             */
            basis?: string;
            sources: string[];
            /**
             * Format: date
             * @description The day on which the sources were looked at.
             */
            asOf?: string;
        };
        Law: {
            /** @example us-cloud-act */
            id: string;
            /** @example US */
            jurisdiction?: string;
            name: string;
            /** @enum {string} */
            kind?: "data-access" | "export-control" | "service-cut";
            /** @description The kinds of exposure by which it attaches. */
            reaches: string[];
            /**
             * @description As precisely as known: a year, a month or a day.
             * @example 2018-03-23
             */
            inForceFrom?: string;
            /**
             * @description Until when it was in force; absent while it is.
             * @example 2020-12
             */
            inForceTo?: string;
            summary?: string;
            sources: string[];
            /**
             * Format: date
             * @description The day on which the sources were looked at.
             */
            asOf?: string;
        };
        LawList: {
            items: components["schemas"]["Law"][];
            sources: components["schemas"]["Source"][];
        };
        /** @enum {string} */
        Layer: "accelerator" | "cloud" | "model" | "inference" | "application";
        LayerDependence: {
            /** @example inference */
            layer?: string;
            /** Format: int64 */
            offerings?: number;
            jurisdictions: components["schemas"]["DependenceShare"][];
            /** @description The thirty that most offerings depend on. */
            suppliers: components["schemas"]["DependenceShare"][];
        };
        Link: {
            /**
             * Format: uuid
             * @description Id of the claim that states it.
             */
            id: string;
            /** @description Id of the offering that depends. */
            from?: string;
            /** @example hosted-on */
            relation?: string;
            /** @description What 'to' is: the id of an offering or an organisation, the name of something the catalogue does not hold, or the layer that varies or is not disclosed. */
            targetType?: components["schemas"]["ObjectType"];
            /** @example cloud-stackit-cloud */
            to?: string;
            assurance?: components["schemas"]["Assurance"];
            status?: components["schemas"]["Status"];
            confidence?: string;
            /** @description The source's own words. */
            raw?: string;
            sources: string[];
        };
        NewAlias: {
            /**
             * @description A format, or 'any' for all of them.
             * @example models-dev
             */
            scheme: string;
            /** @example stackit/openai/gpt-oss-120b */
            key: string;
            subjectType: components["schemas"]["Subject"];
            /**
             * @description Id of the organisation or offering; absent to ignore the name.
             * @example inf-stackit-openai-gpt-oss-120b
             */
            subject?: string;
        };
        NewClaim: {
            subjectType: components["schemas"]["Subject"];
            /** @example mistral */
            subject: string;
            /** @example headquarters-country */
            property: string;
            /** @description Narrows the property, for example to a language. */
            qualifier?: string;
            /**
             * @description In the form of the property; for a relation the id or name of its object.
             * @example FR
             */
            value: string;
            /** @description Required for a relation. */
            objectType?: components["schemas"]["ObjectType"];
            /** @description Lower bound, together with high; per cent for owned-by. */
            low?: number;
            high?: number;
            unit?: string;
            /** @description The source's own words. */
            raw?: string;
            /**
             * @description Year, month or day.
             * @example 2026-02
             */
            validFrom?: string;
            /** @description The last day, month or year in which it held. */
            validTo?: string;
            /** @description For a change of control; closed when absent. */
            stage?: components["schemas"]["Stage"];
            assurance: components["schemas"]["Assurance"];
            /**
             * Format: date
             * @description Required when the assurance is 'demonstrated'.
             */
            demonstratedOn?: string;
            /**
             * Format: date
             * @description The day on which the sources were looked at.
             */
            asOf: string;
            sources: components["schemas"]["NewSource"][];
            /**
             * Format: uuid
             * @description A claim of the same property that this one replaces.
             */
            supersedes?: string;
        };
        NewContest: {
            reason: string;
            /**
             * @description What shows it.
             * @example Commercial register extract of 1 March 2026
             */
            evidenceTitle: string;
            /** @example https://www.example.org/register/123 */
            evidenceAddress?: string;
            /** @description Id of the vendor for which a steward raises it. */
            onBehalfOf?: string;
        };
        NewOffering: {
            /** @example model-example-1 */
            id: string;
            /** @example Example 1 */
            name: string;
            layer: components["schemas"]["Layer"];
            /** @example foundation-model */
            category: string;
            /** @example mistral */
            organisation: string;
        };
        NewOrganisation: {
            /** @example example-ai */
            id: string;
            /** @example Example AI */
            name: string;
            /** @enum {string} */
            kind: "company" | "public" | "consortium" | "foundation";
        };
        NewSource: {
            /** @description Of a source that the catalogue has; nothing else is needed then. */
            id?: string;
            title?: string;
            publisher?: string;
            /** @example https://www.example.org/imprint */
            address?: string;
            /** @enum {string} */
            kind?: "dataset" | "official" | "vendor" | "press" | "secondary";
        };
        /** @enum {string} */
        ObjectType: "offering" | "organisation" | "named" | "varies" | "unknown";
        Offering: {
            offering?: components["schemas"]["OfferingSummary"];
            /**
             * Format: date
             * @description The day on which all of it holds.
             */
            validOn?: string;
            /**
             * Format: date-time
             * @description Ask for 'asKnownAt' this instant to get the same answer ever after.
             */
            knownAt?: string;
            claims: components["schemas"]["Claim"][];
            sources: components["schemas"]["Source"][];
        };
        Offering1: {
            id: string;
            name: string;
            layer?: components["schemas"]["Layer"];
            category?: string;
            organisation?: components["schemas"]["OrganisationIdentity"];
        };
        OfferingEntry: {
            /** @example model-mistral-large-3 */
            id: string;
            /** @example Mistral Large 3 (2512) */
            name: string;
            layer?: components["schemas"]["Layer"];
            /** @example foundation-model */
            category?: string;
            organisation?: components["schemas"]["EntrySupplier"];
            /** @example released */
            status?: string;
            /** @description ISO codes of the countries it runs in, or 'varies' or 'customer-premises'; empty when unknown. */
            hostingCountries: string[];
            /** @description Jurisdictions that certainly have a hold on it, in any way. */
            exposedTo: string[];
            /** @description Jurisdictions that possibly have a hold on it. */
            possiblyExposedTo: string[];
            /**
             * @description How open the weights are.
             * @enum {string}
             */
            openness?: "open" | "partial" | "closed" | "unknown";
            /** @example Apache-2.0 */
            licence?: string;
            certifications: string[];
            /**
             * Format: date
             * @description The first day of the day, month or year of its release.
             */
            released?: string;
            /** @description USD per million input tokens. */
            priceInput?: number;
            /** @description Arena Elo points. */
            capability?: number;
        };
        OfferingFacets: {
            /**
             * Format: int64
             * @description Offerings that match.
             */
            total?: number;
            /** @description The 30 most frequent values of each facet with their numbers. */
            facets?: {
                [key: string]: components["schemas"]["FacetCount"][];
            };
        };
        OfferingNode: {
            offering?: components["schemas"]["OfferingSummary"];
            /**
             * Format: int32
             * @description Links between it and the head: 0 for the head itself.
             */
            distance?: number;
            claims: components["schemas"]["Claim"][];
        };
        OfferingPage: {
            items: components["schemas"]["OfferingEntry"][];
            next?: string | null;
            /** @description What was looked for instead, where words were misspelt. */
            correctedTo?: string;
            /**
             * Format: date
             * @description The day on which all of it holds; absent for the list of now.
             */
            validOn?: string;
            /**
             * Format: date-time
             * @description Ask for 'asKnownAt' this instant to get the same list ever after; absent for the list of now.
             */
            knownAt?: string;
        };
        OfferingSummary: {
            /** @example model-mistral-large-3 */
            id: string;
            /** @example Mistral Large 3 (2512) */
            name: string;
            layer?: components["schemas"]["Layer"];
            /** @example foundation-model */
            category?: string;
            organisation?: components["schemas"]["Provider"];
            /** @example released */
            status?: string;
            /** @description ISO codes of the countries it runs in, or 'varies' or 'customer-premises'; absent when unknown. */
            hostingCountries?: string[];
        };
        Organisation: {
            id: string;
            name: string;
            kind?: string;
            /**
             * Format: date
             * @description The day on which all of it holds.
             */
            validOn?: string;
            /**
             * Format: date-time
             * @description Ask for 'asKnownAt' this instant to get the same answer ever after.
             */
            knownAt?: string;
            control?: components["schemas"]["Control"];
            claims: components["schemas"]["Claim"][];
            /** @description The organisations above it. */
            owners: components["schemas"]["Owner"][];
            /** @description Until the day asked for, oldest first. */
            events: components["schemas"]["Event"][];
            sources: components["schemas"]["Source"][];
        };
        OrganisationIdentity: {
            id: string;
            name: string;
            kind?: string;
        };
        OrganisationNode: {
            organisation?: components["schemas"]["OrganisationIdentity"];
            /** @description Who controls it, and which jurisdictions have a hold on it. */
            control?: components["schemas"]["Control"];
            claims: components["schemas"]["Claim"][];
        };
        OrganisationSummary: {
            /** @example mistral */
            id: string;
            /** @example Mistral AI */
            name: string;
            /** @enum {string} */
            kind?: "company" | "public" | "consortium" | "foundation";
            /**
             * @description ISO codes of the countries from which it is certainly controlled; empty when unknown.
             * @example [
             *       "FR"
             *     ]
             */
            controlledFrom: string[];
            /** @description Countries from which it is possibly controlled. */
            possiblyControlledFrom: string[];
            /** @example FR */
            headquartersCountry?: string;
        };
        Owner: {
            id: string;
            name: string;
            claims: components["schemas"]["Claim"][];
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        AliasPage: {
            items: components["schemas"]["Alias"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        ClaimRecordPage: {
            items: components["schemas"]["ClaimRecord"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        ConflictPage: {
            items: components["schemas"]["Conflict"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        ContestPage: {
            items: components["schemas"]["Contest"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        ImportPage: {
            items: components["schemas"]["Import"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        OrganisationSummaryPage: {
            items: components["schemas"]["OrganisationSummary"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        ImportRowPage: {
            items: components["schemas"]["ImportRow"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        /** @description One page of a list. When 'next' is there, ask for the following one with it as 'cursor'. */
        UnmatchedNamePage: {
            items: components["schemas"]["UnmatchedName"][];
            /** @description The cursor of the following page; absent on the last one. */
            next?: string;
        };
        PartialDate: string;
        /** @enum {string} */
        Property: "legal-name" | "lei" | "legal-form" | "registration-status" | "headquarters-country" | "legal-seat-country" | "ultimate-parent" | "control-country" | "control-change-announced" | "control-remark" | "ownership" | "listing" | "national-origin" | "chief-executive" | "consortium-lead" | "budget" | "accelerator-count" | "product-name" | "gpai-code" | "transparency-index" | "transparency-indicator" | "owned-by" | "parent" | "golden-share" | "licence-and-hire" | "status" | "release-date" | "planned-release" | "listing-date" | "knowledge-cutoff" | "parameters" | "context-window" | "output-limit" | "input-modalities" | "output-modalities" | "languages" | "language-count" | "remark" | "award" | "cpv" | "licence" | "licence-spdx" | "licence-excludes" | "weights" | "training-data" | "training-code" | "openness-open" | "openness-partial" | "openness-closed" | "openness" | "openness-component" | "hosting-countries" | "training-countries" | "training-hardware" | "hardware" | "foundry" | "certification" | "price-input" | "price-output" | "price-cache-read" | "price-cache-write" | "price-reasoning" | "price-unit" | "price-hour" | "price-purchase" | "price-remark" | "capability-arena" | "euroeval-rank" | "benchmark" | "performance" | "memory" | "memory-bandwidth" | "power" | "process-node" | "uses" | "serves" | "hosted-on" | "runs-on" | "resold-from" | "derived-from" | "trained-on" | "trained-with" | "fabricated-by" | "technology-from" | "developed-by";
        Provider: {
            /** @example mistral */
            id: string;
            /** @example Mistral AI */
            name: string;
            /**
             * @description ISO codes of the countries from which it is certainly controlled; absent if unknown.
             * @example [
             *       "FR"
             *     ]
             */
            controlledFrom?: string[];
        };
        /** @enum {string} */
        Rule: "only-claim" | "agreement" | "verified" | "assurance" | "recency" | "later-begin" | "later-record" | "arbitrary";
        Source: {
            /** @example epoch-hardware-2026-03 */
            id: string;
            title: string;
            /** @description Who publishes it; absent when unknown. */
            publisher?: string;
            /** @description Where to look it up; absent for general knowledge. */
            address?: string;
            /** @enum {string} */
            kind?: "dataset" | "official" | "vendor" | "press" | "secondary" | "general-knowledge";
            /**
             * @description When it was as quoted: year, month or day, as precisely as known.
             * @example 2026-07-02
             */
            asOf?: string;
        };
        /** @enum {string} */
        Stage: "announced" | "closed" | "blocked";
        /** @enum {string} */
        Status: "proposed" | "verified" | "disputed" | "superseded" | "retracted";
        StewardNote: {
            reason: string;
        };
        /** @enum {string} */
        Subject: "organisation" | "offering";
        UnmatchedName: {
            /** @example models-dev */
            scheme?: string;
            /** @example stackit/openai/gpt-oss-120b */
            key?: string;
            /** @enum {string} */
            subjectType?: "organisation" | "offering";
            name: string;
            /** @description The source's name for who offers it. */
            organisation?: string;
            layer?: string;
            /**
             * Format: int64
             * @description Rows that wait for it.
             */
            rows?: number;
            /**
             * Format: uuid
             * @description The import that has them.
             */
            latestImport?: string;
            /** @description Ids of the most similar names of the catalogue. */
            suggestions: string[];
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
    listAliases: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of aliases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasPage"];
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
    matchName: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAlias"];
            };
        };
        responses: {
            /** @description From now on, imports understand it; apply the import again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alias"];
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
            /** @description It stands for something else already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description There is no such subject or format */
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
    listChains: {
        parameters: {
            query: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /** @description Ids of offerings, 1 to 100 */
                offering: string[];
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One chain per offering, in the order asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainList"];
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
            /** @description One of the offerings does not exist */
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
    listChanges: {
        parameters: {
            query?: {
                /** @description 'next' of the answer before; 0 or absent for the beginning */
                after?: number;
                /** @description Items per answer, 1 to 200; 50 when absent */
                limit?: number;
                /** @description Seconds to wait for a change when there is none, 0 to 25; 0 when absent */
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes in their order, none when the wait ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
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
    listClaims: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /**
                 * @description Only claims that must be looked at again by this day
                 * @example 2026-12-31
                 */
                dueBy?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                /** @example headquarters-country */
                property?: string;
                /** @description 'proposed' and 'disputed' are what stewards have to look at */
                status?: components["schemas"]["Status"];
                /**
                 * @description Id of an organisation or offering
                 * @example mistral
                 */
                subject?: string;
                subjectType?: components["schemas"]["Subject"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of claims */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRecordPage"];
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
    proposeClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClaim"];
            };
        };
        responses: {
            /** @description Exactly this had been recorded before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRecord"];
                };
            };
            /** @description The claim; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRecord"];
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
            /** @description Fields that contradict the vocabulary */
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
    getClaim: {
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
            /** @description The claim */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimHistory"];
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
            /** @description No such claim */
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
    contestClaim: {
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
                "application/json": components["schemas"]["NewContest"];
            };
        };
        responses: {
            /** @description The contest */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"];
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
            /** @description Only stewards contest for a vendor */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such claim */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description The claim no longer counts */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description An unknown vendor or a bad address */
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
    retractClaim: {
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
                "application/json": components["schemas"]["StewardNote"];
            };
        };
        responses: {
            /** @description The claim, retracted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimHistory"];
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
            /** @description The caller verified it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such claim */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is closed already */
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
    verifyClaim: {
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
                "application/json": components["schemas"]["StewardNote"];
            };
        };
        responses: {
            /** @description The claim, verified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimHistory"];
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
            /** @description The caller proposed it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such claim */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is verified, contested or closed */
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
    listConflicts: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                property?: string;
                subject?: string;
                subjectType?: components["schemas"]["Subject"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conflicts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPage"];
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
    listContests: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                state?: "open" | "upheld" | "rejected" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestPage"];
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
    decideContest: {
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
                "application/json": components["schemas"]["ContestDecision"];
            };
        };
        responses: {
            /** @description The contest, decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"];
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
            /** @description The caller raised it or proposed the claim */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such contest */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is decided already */
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
    withdrawContest: {
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
                "application/json": components["schemas"]["StewardNote"];
            };
        };
        responses: {
            /** @description The contest, withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"];
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
            /** @description Somebody else raised it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description No such contest */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is decided already */
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
    listImports: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
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
    importFile: {
        parameters: {
            query: {
                /** @description Apply it when it has been compared; when absent or false it is a dry run, which can be applied afterwards */
                apply?: string;
                /**
                 * @description ISO 4217, for sources that leave it out
                 * @example EUR
                 */
                currency?: string;
                /**
                 * @description Name of the file; tells more about single files
                 * @example german_all.csv
                 */
                fileName?: string;
                /**
                 * @description One of the formats
                 * @example models-dev
                 */
                format: string;
                /**
                 * @description The day on which the files were as they are
                 * @example 2026-07-02
                 */
                snapshot: string;
                /**
                 * @description Where to look it up
                 * @example https://www.example.org/data
                 */
                sourceAddress?: string;
                /** @description Who publishes the source */
                sourcePublisher?: string;
                /** @description Title of the source; that of the format when absent */
                sourceTitle?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description It is being read; Location names it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A parameter is missing or invalid */
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
            /** @description The upload is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description Not a media type that is read */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    listImportFormats: {
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
                    "application/json": components["schemas"]["ImportFormatList"];
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
    getImport: {
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
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            /** @description No such import */
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
    discardImport: {
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
            /** @description The import, discarded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            /** @description No such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is at work or applied */
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
    applyImport: {
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
            /** @description It is being applied */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            /** @description No such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description It is not compared or applied */
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
    listImportRows: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                outcome?: "new" | "renewed" | "weaker" | "unchanged" | "duplicate" | "unmatched" | "rejected";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
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
            /** @description No such import */
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
    getCapabilityGap: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /** @description capability-arena when absent */
                measure?: "benchmark" | "capability-arena" | "euroeval-rank";
                /**
                 * @description The benchmark, category or language; none when absent
                 * @example SWE-Bench Verified
                 */
                qualifier?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gap; no groups when nothing has a score */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapabilityGap"];
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
            /** @description Too many offerings for a past day */
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
    listCapabilityMeasures: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The measures, the most used first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapabilityMeasureList"];
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
    getDependence: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The layers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependenceList"];
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
            /** @description Too many offerings for a past day */
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
    listJurisdictions: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every jurisdiction, by code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurisdictionList"];
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
    listLaws: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The laws in force on the day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawList"];
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
    listOfferings: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description Only of this category
                 * @example translation
                 */
                category?: string;
                /**
                 * @description Only with this valid certificate
                 * @example ISO 27001
                 */
                certification?: string;
                /**
                 * @description Only of organisations certainly controlled from this country (ISO alpha-2)
                 * @example FR
                 */
                controlCountry?: string;
                /** @description 'next' of the page before */
                cursor?: string;
                /**
                 * @description Only with a certain exposure to this country, or by this kind
                 * @example US:hardware
                 */
                exposedTo?: string;
                /**
                 * @description Only running in this country
                 * @example DE
                 */
                hosting?: string;
                /** @description Only offerings of this layer */
                layer?: components["schemas"]["Layer"];
                /**
                 * @description Only under this licence (SPDX)
                 * @example Apache-2.0
                 */
                licence?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                /**
                 * @description Only without any exposure to this country, certain or possible; several together
                 * @example CN
                 */
                notExposedTo?: string[];
                /** @description Only with weights this open */
                openness?: "open" | "partial" | "closed" | "unknown";
                /**
                 * @description Only of this organisation
                 * @example mistral
                 */
                organisation?: string;
                /** @description By id when absent, by relevance when there is a text; the same for every page */
                sort?: "id" | "name" | "released" | "price" | "capability" | "relevance";
                /**
                 * @description Only depending on this organisation
                 * @example nvidia
                 */
                supplier?: string;
                /**
                 * @description Words of the name, the organisation or the description, in English, German or French; a word that does not occur is taken for a misspelt one
                 * @example mistral
                 */
                text?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of offerings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingPage"];
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
            /** @description Too many offerings for a list of a past day */
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
    enterOffering: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOffering"];
            };
        };
        responses: {
            /** @description The offering; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offering1"];
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
            /** @description The id is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
            /** @description There is no such organisation */
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
    compareOfferings: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /** @description Ids of offerings, 2 to 6 different ones */
                offering?: string[];
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
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
            /** @description One of the offerings does not exist */
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
    exportOfferings: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description Only of this category
                 * @example translation
                 */
                category?: string;
                /**
                 * @description Only with this valid certificate
                 * @example ISO 27001
                 */
                certification?: string;
                /**
                 * @description Only of organisations certainly controlled from this country (ISO alpha-2)
                 * @example FR
                 */
                controlCountry?: string;
                /**
                 * @description Only with a certain exposure to this country, or by this kind
                 * @example US:hardware
                 */
                exposedTo?: string;
                /** @description csv when absent */
                format?: "csv" | "json";
                /**
                 * @description Only running in this country
                 * @example DE
                 */
                hosting?: string;
                /** @description Only offerings of this layer */
                layer?: components["schemas"]["Layer"];
                /**
                 * @description Only under this licence (SPDX)
                 * @example Apache-2.0
                 */
                licence?: string;
                /**
                 * @description Only without any exposure to this country, certain or possible; several together
                 * @example CN
                 */
                notExposedTo?: string[];
                /** @description Only with weights this open */
                openness?: "open" | "partial" | "closed" | "unknown";
                /**
                 * @description Only of this organisation
                 * @example mistral
                 */
                organisation?: string;
                /**
                 * @description Only depending on this organisation
                 * @example nvidia
                 */
                supplier?: string;
                /**
                 * @description Words of the name, the organisation or the description, in English, German or French; a word that does not occur is taken for a misspelt one
                 * @example mistral
                 */
                text?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "text/csv": string;
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
            /** @description Too many offerings for a list of a past day */
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
    countOfferings: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description Only of this category
                 * @example translation
                 */
                category?: string;
                /**
                 * @description Only with this valid certificate
                 * @example ISO 27001
                 */
                certification?: string;
                /**
                 * @description Only of organisations certainly controlled from this country (ISO alpha-2)
                 * @example FR
                 */
                controlCountry?: string;
                /**
                 * @description Only with a certain exposure to this country, or by this kind
                 * @example US:hardware
                 */
                exposedTo?: string;
                /**
                 * @description Only running in this country
                 * @example DE
                 */
                hosting?: string;
                /** @description Only offerings of this layer */
                layer?: components["schemas"]["Layer"];
                /**
                 * @description Only under this licence (SPDX)
                 * @example Apache-2.0
                 */
                licence?: string;
                /**
                 * @description Only without any exposure to this country, certain or possible; several together
                 * @example CN
                 */
                notExposedTo?: string[];
                /** @description Only with weights this open */
                openness?: "open" | "partial" | "closed" | "unknown";
                /**
                 * @description Only of this organisation
                 * @example mistral
                 */
                organisation?: string;
                /**
                 * @description Only depending on this organisation
                 * @example nvidia
                 */
                supplier?: string;
                /**
                 * @description Words of the name, the organisation or the description, in English, German or French; a word that does not occur is taken for a misspelt one
                 * @example mistral
                 */
                text?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingFacets"];
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
            /** @description Too many offerings for a list of a past day */
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
    getOffering: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @example model-mistral-large-3 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The offering */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offering"];
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
            /** @description No such offering */
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
    getChain: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @example app-le-chat */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chain"];
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
            /** @description No such offering */
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
    getExposure: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description Only this jurisdiction: ISO 3166-1 alpha-2, 'EU' or 'unknown'
                 * @example US
                 */
                jurisdiction?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @example app-le-chat */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exposure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureReport"];
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
            /** @description No such offering */
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
    listOrganisations: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description ISO 3166-1 alpha-2 code of the controlling country
                 * @example FR
                 */
                controlCountry?: string;
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                /**
                 * @description Part of the name or the id, in any case
                 * @example mistral
                 */
                text?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of organisations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationSummaryPage"];
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
    enterOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description The organisation; Location names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationIdentity"];
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
            /** @description The id is taken */
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
    getOrganisation: {
        parameters: {
            query?: {
                /**
                 * @description Leave out what was recorded later; now when absent
                 * @example 2026-11-24T12:00:00Z
                 */
                asKnownAt?: string;
                /**
                 * @description The day on which it holds; today when absent
                 * @example 2026-02-02
                 */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @example mistral */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
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
            /** @description No such organisation */
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
    listUnmatchedNames: {
        parameters: {
            query?: {
                /** @description 'next' of the page before */
                cursor?: string;
                /** @description Items per page, 1 to 200; 50 when absent */
                limit?: number;
                /**
                 * @description Only names of this format
                 * @example models-dev
                 */
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmatchedNamePage"];
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
}
