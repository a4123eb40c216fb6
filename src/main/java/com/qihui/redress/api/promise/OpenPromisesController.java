package com.qihui.redress.api.promise;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.Items;
import com.qihui.redress.api.NextPage;
import com.qihui.redress.conversation.OpenPromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseQuery;
import com.qihui.redress.conversation.PromiseSearch;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.pledge.Doubt;
import com.qihui.redress.conversation.pledge.Pledge;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.conversation.pledge.Way;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.LikelyTime;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.workflow.merchant.MerchantSight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed by whom, and what words promise until when (R42, R43). */
@RestController
@RequestMapping(path = "/api/v1/promises", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('SCOPE_complaints:read')")
@Tag(name = "promises")
class OpenPromisesController {

    private static final int USUAL = 50;

    private final CurrentActor current;
    private final PromiseSearch search;
    private final PledgeReader pledges;
    private final MerchantSight sight;
    private final Clock clock;

    /**
     * @param at when it is or was said; now where it is left out
     */
    @Schema(name = "WordsToRead")
    record Words(@NotBlank @Size(max = 5_000) String text, @Nullable @LikelyTime Instant at) {}

    /**
     * @param dueAt null when the words name no moment; the doubt says why
     */
    @Schema(name = "Pledge")
    record PledgeView(
            String words,
            @DeskTime @Nullable Instant dueAt,
            boolean provisional,
            Way way,
            @Nullable Doubt doubt) {

        static PledgeView of(Pledge pledge) {
            return new PledgeView(
                    pledge.words(),
                    pledge.dueAt(),
                    pledge.provisional(),
                    pledge.way(),
                    pledge.doubt());
        }
    }

    @Schema(name = "OpenPromise")
    record Owed(
            long id,
            String complaint,
            @Nullable String merchant,
            Team team,
            String text,
            Promiser promiser,
            String by,
            @DeskTime Instant madeAt,
            @DeskTime Instant dueAt,
            Promise.State state,
            int chases) {

        static Owed of(OpenPromise one, String text) {
            return new Owed(
                    one.id(),
                    one.number(),
                    one.merchantName(),
                    one.team(),
                    text,
                    one.promiser(),
                    one.madeBy(),
                    one.madeAt(),
                    one.dueAt(),
                    one.state(),
                    one.chases());
        }
    }

    OpenPromisesController(
            CurrentActor current,
            PromiseSearch search,
            PledgeReader pledges,
            MerchantSight sight,
            Clock clock) {
        this.current = current;
        this.search = search;
        this.pledges = pledges;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "What is owed, soonest due first",
            description = "A merchant sees its own promises. merchant is its name.")
    ResponseEntity<Items<Owed>> list(
            @RequestParam(defaultValue = "ALL") PromiseQuery.Due due,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable Team team,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable Promiser promiser,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        Actor reader = current.get();
        PromiseQuery asked = new PromiseQuery(due, agent, team, null, merchant, promiser);
        boolean isMerchant = reader.kind() == Actor.Kind.MERCHANT;
        PromiseQuery allowed =
                isMerchant ? asked.ofMerchant(Objects.requireNonNull(reader.merchantId())) : asked;
        Page<OpenPromise> page = search.page(allowed, after, limit);
        List<Owed> items =
                page.items().stream()
                        .map(one -> Owed.of(one, isMerchant ? sight.told(one) : one.body()))
                        .toList();
        return NextPage.of(new Page<>(items, page.next()));
    }

    @PostMapping("/reading")
    @Operation(
            summary = "What Chinese words promise, with the moment they name",
            description = "Nothing is promised by it. A moment is never made up.")
    Items<PledgeView> read(@Valid @RequestBody Words words) {
        Instant at = Objects.requireNonNullElseGet(words.at(), clock::instant);
        return new Items<>(pledges.find(words.text(), at).stream().map(PledgeView::of).toList());
    }
}
