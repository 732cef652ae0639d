package vn.giamngheo.reporting.freshness;

import java.util.Set;
import vn.giamngheo.events.Topics;

/** What a report is fed by: a service, and those of its topics that the report shows. */
public enum Feed {
    PLACES("plans-service", Topics.AREAS, Topics.AGENCIES, Topics.PROGRAMMES),
    PLANS("plans-service", Topics.PLANS),
    LIVELIHOODS("plans-service", Topics.LIVELIHOOD_PROJECTS, Topics.FUNDING_REQUESTS),
    LEDGER("budget-service", Topics.POSTINGS),
    CONTRACTS("budget-service", Topics.COMMITMENTS, Topics.WORKS),
    FUNDING("budget-service", Topics.FUNDING_DECISIONS),
    FORECASTS("budget-service", Topics.DISBURSEMENT_FORECASTS),
    BESIDE_THE_LEDGER("budget-service", Topics.POLICY_CREDITS, Topics.INTEGRATED_FUNDS, Topics.MOBILISED_GIFTS),
    COUNTERPART("budget-service", Topics.COUNTERPART_RULES),
    OBSERVATIONS("indicators-service", Topics.INDICATORS, Topics.OBSERVATIONS),
    REVIEWS("indicators-service", Topics.REVIEW_RESULTS, Topics.PUBLISHED_TOTALS),
    REVIEWS_UNDER_WAY("indicators-service", Topics.REVIEW_ROUNDS),
    ESCAPES("indicators-service", Topics.ESCAPE_REGISTERS, Topics.POVERTY_STANDARDS),
    ACTIVITIES("plans-service", Topics.ACTIVITIES),
    ASSIGNMENTS("plans-service", Topics.TARGET_ASSIGNMENTS),
    FINDINGS_OF_PLANS("plans-service", Topics.FINDINGS),
    FINDINGS_OF_MONEY("budget-service", Topics.FINDINGS),
    FINDINGS_OF_REVIEWS("indicators-service", Topics.FINDINGS);

    private final String service;
    private final Set<String> topics;

    Feed(String service, String... topics) {
        this.service = service;
        this.topics = Set.of(topics);
    }

    String service() {
        return service;
    }

    Set<String> topics() {
        return topics;
    }
}
