package vn.giamngheo.gateway.limit;

/**
 * A limit that a request falls under.
 *
 * @param policy what the headers call it
 * @param key whose requests are counted together, within the policy
 * @param quota how many may come in a period
 */
record Limit(String policy, String key, long quota) {}
