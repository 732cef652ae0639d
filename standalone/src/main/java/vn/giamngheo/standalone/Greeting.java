package vn.giamngheo.standalone;

/** What the terminal shows once everything runs, with a question that can be asked at once. */
record Greeting(Parts parts, DataFolder data, boolean withSample) {

    String text() {
        var gateway = parts.address(Service.GATEWAY);
        return """
                Hệ thống đã sẵn sàng; Ctrl-C để dừng. / The suite is ready; Ctrl-C stops it.
                  Cổng vào / gateway    %s
                  Tài liệu / API docs   %s/docs  %s/openapi
                  Dữ liệu / data        %s
                Thử hỏi / try:
                  curl -s -H 'Authorization: Bearer %s' '%s'""".formatted(gateway, gateway, gateway, data.root(), token(), gateway + question());
    }

    private String token() {
        return parts.issuer().map(issuer -> "<token: " + issuer + ">").orElseGet(() -> parts.tokens()
                .sign(TokenRequest.nationwide(Role.AUDITOR.claim())));
    }

    private String question() {
        return withSample ? "/api/v1/reports/budget-execution?area=063&year=2023" : "/api/v1/areas";
    }
}
