package com.qihui.redress.api;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.shared.Conflict;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls that fail in every way a call can. */
@Hidden
@TestComponent
@RestController
public class ProbeCalls {

    enum Kind {
        APPLE,
        PEAR
    }

    record Part(@NotNull Kind kind, OffsetDateTime at) {}

    record Whole(
            @NotBlank @Size(max = 10) String name,
            @NotNull BigDecimal amount,
            @NotNull @Valid Part part,
            @NotNull @Size(max = 2) List<@Valid Part> parts) {}

    private final CurrentActor current;

    ProbeCalls(CurrentActor current) {
        this.current = current;
    }

    @PostMapping(path = "/api/v1/probe", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_complaints:write')")
    Whole take(@Valid @RequestBody Whole whole) {
        return whole;
    }

    @GetMapping("/api/v1/probe/whoami")
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    List<String> whoAmI() {
        return List.of(current.get().kind().name(), current.get().name());
    }

    @GetMapping("/api/v1/probe/{number}/numbered")
    long number(@PathVariable long number, @RequestParam String mark) {
        return number + mark.length();
    }

    @GetMapping("/api/v1/probe/conflict")
    void conflict() {
        throw new Conflict("changed_meanwhile", 7L);
    }

    @PostMapping("/api/v1/probe/precondition")
    String precondition(@RequestHeader(HttpHeaders.IF_MATCH) String version) {
        return version;
    }

    @GetMapping("/api/v1/probe/fault")
    void fault() {
        throw new IllegalStateException("select secret from ProbeCalls");
    }
}
