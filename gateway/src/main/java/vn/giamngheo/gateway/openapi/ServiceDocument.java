package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.giamngheo.gateway.upstream.Upstream;

/** @param content empty while the service does not answer */
record ServiceDocument(Upstream upstream, Optional<ObjectNode> content) {}
