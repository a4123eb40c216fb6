package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.TravellingClock;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody at the complainant's pages, with a browser that keeps cookies and runs no script. */
public final class Visitor {

    private static final AtomicInteger NEIGHBOURS = new AtomicInteger();

    private final MockMvc mvc;
    private final TravellingClock clock;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address =
            "10.1." + NEIGHBOURS.get() / 250 + "." + NEIGHBOURS.incrementAndGet() % 250;

    public Visitor(MockMvc mvc, TravellingClock clock) {
        this.mvc = mvc;
        this.clock = clock;
    }

    /** What a browser got. */
    public record Seen(int status, String address, String body, MockHttpServletResponse response) {

        public Document page() {
            return Jsoup.parse(body);
        }

        public String text() {
            return page().select("main").text();
        }

        public String form() {
            return page().select("input[name=form]").attr("value");
        }

        public Seen expect(int wanted) {
            assertThat(status).as(body).isEqualTo(wanted);
            return this;
        }

        public Seen expectAt(String wanted) {
            assertThat(address).as(body).isEqualTo(wanted);
            return this;
        }
    }

    public Visitor at(String address) {
        this.address = address;
        return this;
    }

    public Visitor inEnglish() {
        get("/complain?lang=en");
        return this;
    }

    public String cookie(String name) {
        return cookies.get(name).getValue();
    }

    /** Another tab or window of the same browser. */
    public Visitor sameBrowser() {
        Visitor other = new Visitor(mvc, clock);
        other.cookies.putAll(cookies);
        other.address = address;
        return other;
    }

    public void forgetCookies() {
        cookies.clear();
    }

    public Seen get(String path) {
        return call(path, MockMvcRequestBuilders.get(java.net.URI.create(path)));
    }

    /** Opens the page, takes a person's time over it, and sends its form. */
    public Seen send(String path, String go, String... fields) {
        Seen page = get(path).expect(200);
        clock.travel(Duration.ofSeconds(3));
        return post(path, page.form(), go, fields);
    }

    public Seen post(String path, String form, String go, String... fields) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(path).param("form", form).param("go", go);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return call(path, request);
    }

    /** Writes in a form of their own page that also takes files. */
    public Seen say(String link, Map<String, String> fields, MockMultipartFile... files) {
        String form = get(link).expect(200).form();
        MockMultipartHttpServletRequestBuilder request =
                MockMvcRequestBuilders.multipart(link + "/messages");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        if (files.length == 0) {
            request.file(new MockMultipartFile("file", "", null, new byte[0]));
        }
        request.param("form", form);
        fields.forEach(request::param);
        return call(link + "/messages", request);
    }

    public Seen upload(String page, String path, String kind, String name, byte[] content) {
        String form = get(page).expect(200).form();
        MockMultipartHttpServletRequestBuilder request =
                MockMvcRequestBuilders.multipart(path)
                        .file(new MockMultipartFile("file", name, "application/x-lie", content));
        request.param("form", form).param("kind", kind);
        return call(path, request);
    }

    /** With a form that is whatever the test says. */
    public Seen upload(String path, String form, String kind, MockMultipartFile... files) {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(path);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        request.param("form", form).param("kind", kind);
        return call(path, request);
    }

    private Seen call(String path, MockHttpServletRequestBuilder request) {
        try {
            if (!cookies.isEmpty()) {
                request.cookie(cookies.values().toArray(Cookie[]::new));
            }
            MockHttpServletResponse response =
                    mvc.perform(
                                    request.with(
                                            from -> {
                                                from.setRemoteAddr(address);
                                                return from;
                                            }))
                            .andReturn()
                            .getResponse();
            for (Cookie cookie : response.getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie);
                }
            }
            String to = response.getRedirectedUrl();
            return new Seen(
                    response.getStatus(),
                    to == null ? path : to,
                    response.getContentAsString(StandardCharsets.UTF_8),
                    response);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }
}
