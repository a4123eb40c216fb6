package com.qihui.redress.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call the desk answers, as the registry of calls has it, put to one complaint. */
final class MerchantCalls {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    /** What makes a call well formed, by how its address ends, so that nothing else refuses it. */
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry(
                            "/completion",
                            "{\"outcome\": \"CONTEST\", \"fields\": {\"answer\": \"x\"}}"),
                    Map.entry("/messages", "{\"body\": \"x\"}"),
                    Map.entry("/direct-talk", "{\"allowed\": true}"),
                    Map.entry("/decision", "{\"accepted\": true}"),
                    Map.entry("/reopening", "{\"reason\": \"x\"}"),
                    Map.entry("/requests", "{\"question\": \"x\"}"),
                    Map.entry("/evidence", "{\"kind\": \"OTHER\"}"),
                    Map.entry(
                            "/promises", "{\"text\": \"x\", \"dueAt\": \"2099-01-01T00:00:00Z\"}"),
                    Map.entry(
                            "/withdrawal",
                            "{\"reason\": \"x\", \"consentBy\": \"x\", \"consentHow\": \"CALL\"}"),
                    Map.entry(
                            "/contacts",
                            "{\"means\": \"CALL\", \"party\": \"OTHER\", \"said\": \"x\"}"),
                    Map.entry(
                            "/complaints",
                            "{\"complainant\": {\"name\": \"x\"}, \"merchant\": \"x\","
                                    + " \"narrative\": \"x\"}"));

    private final RequestMappingHandlerMapping registry;
    private final long message;
    private final String secret;

    /**
     * @param aboutOne whether its address names the complaint or something of it
     */
    record Call(String name, boolean aboutOne, boolean api, MockHttpServletRequestBuilder request) {

        @Override
        public String toString() {
            return name;
        }
    }

    MerchantCalls(RequestMappingHandlerMapping registry) {
        this(registry, 3, "a-guessed-secret");
    }

    /**
     * @param message of which the files are asked for
     * @param secret of the complainant's link
     */
    MerchantCalls(RequestMappingHandlerMapping registry, long message, String secret) {
        this.registry = registry;
        this.message = message;
        this.secret = secret;
    }

    /**
     * @param task the id of one of its tasks
     */
    List<Call> to(String number, String task) {
        List<Call> calls = new ArrayList<>();
        registry.getHandlerMethods()
                .forEach(
                        (info, method) -> {
                            if (isOfTheDesk(method.getBeanType())) {
                                add(calls, info, number, task);
                            }
                        });
        return calls;
    }

    /** Not the framework's own, nor what tests of the interface answer themselves. */
    private static boolean isOfTheDesk(Class<?> controller) {
        return controller.getName().startsWith("com.qihui.redress.")
                && !controller.getSimpleName().startsWith("Probe");
    }

    private void add(List<Call> calls, RequestMappingInfo info, String number, String task) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean form =
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .anyMatch(MediaType.MULTIPART_FORM_DATA::isCompatibleWith);
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                String address = filled(pattern, number, task);
                boolean read = method == RequestMethod.GET;
                MockHttpServletRequestBuilder request =
                        MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), address);
                if (!read && form) {
                    request.contentType("multipart/form-data; boundary=x").content("--x--");
                } else if (!read) {
                    request.contentType(MediaType.APPLICATION_JSON).content(body(address));
                }
                request.header(HttpHeaders.IF_MATCH, "*");
                calls.add(
                        new Call(
                                method + " " + pattern + (form ? " (form)" : ""),
                                pattern.contains("{"),
                                pattern.startsWith("/api/"),
                                request));
            }
        }
    }

    private String filled(String pattern, String number, String task) {
        Matcher variables = VARIABLE.matcher(pattern);
        StringBuilder address = new StringBuilder();
        while (variables.find()) {
            String value =
                    switch (variables.group(1)) {
                        case "number" -> number;
                        case "id" -> pattern.contains("/tasks/") ? task : "3";
                        case "pieceNo" -> "3";
                        case "kind" -> "MERCHANT_RESPONSE";
                        case "messageId" -> Long.toString(message);
                        case "fileNo" -> "1";
                        case "secret" -> secret;
                        case "path" -> "people";
                        default ->
                                throw new AssertionError(
                                        "say what " + variables.group() + " stands for");
                    };
            variables.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return variables.appendTail(address).toString();
    }

    private static String body(String address) {
        return BODIES.getOrDefault(address.substring(address.lastIndexOf('/')), "{}");
    }
}
