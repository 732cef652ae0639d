package vn.giamngheo.gateway.health;

/** Whether a service says that it is ready. */
record ServiceState(String name, boolean isReady) {}
