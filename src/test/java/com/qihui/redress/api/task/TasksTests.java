package com.qihui.redress.api.task;

import static com.qihui.redress.api.complaint.Filing.about;
import static com.qihui.redress.api.complaint.Filing.least;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class TasksTests {

    @Autowired Clients clients;
    @Autowired People people;
    @Autowired Desk desk;

    Client shop;
    Client agent;
    Account person;
    String number;
    String task;

    @BeforeEach
    void file() {
        shop = clients.shop();
        person = people.agent("RECHARGE");
        agent = clients.of(person);
        number = shop.file(about("无名小店", "RECHARGE_NOT_CREDITED").body()).number();
        task = shop.task(number, "triageComplaint");
    }

    @Test
    void tellsHowATaskCanEndAndWhatThatNeeds() {
        Answer answer = agent.get("/tasks/" + task).expect(200);

        assertThat(answer.text("key")).isEqualTo("triageComplaint");
        assertThat(answer.text("complaint")).isEqualTo(number);
        assertThat(answer.text("group")).isEqualTo("RECHARGE");
        assertThat(answer.at("workable").asBoolean()).isTrue();
        JsonNode handle = answer.at("outcomes/0");
        assertThat(handle.get("name").asText()).isEqualTo("HANDLE");
        JsonNode category = handle.at("/fields/0");
        assertThat(category.get("name").asText()).isEqualTo("category");
        assertThat(category.get("type").asText()).isEqualTo("CHOICE");
        assertThat(category.get("required").asBoolean()).isTrue();
        assertThat(category.get("options")).hasSize(4);
    }

    @Test
    void listsTheTasksOfAComplaintAGroupOrAPerson() {
        agent.post("/tasks/" + task + "/claim", "").expect(200);

        assertThat(ids("complaint=" + number)).containsExactly(task);
        assertThat(ids("complaint=" + number + "&group=RECHARGE")).containsExactly(task);
        assertThat(ids("complaint=" + number + "&group=DESK")).containsExactly(task);
        assertThat(ids("complaint=" + number + "&group=MERCHANT")).isEmpty();
        assertThat(ids("complaint=" + number + "&group=GOODS")).isEmpty();
        assertThat(ids("assignee=" + person.agentNo())).containsExactly(task);
        assertThat(shop.get("/tasks?group=KITCHEN").expect(422).errors())
                .containsExactly("group not_one_of");
        shop.get("/tasks?complaint=C20200101-000001").expect(404);
    }

    @Test
    void listsTasksPageByPage() {
        Answer first = shop.get("/tasks?limit=1").expect(200);

        assertThat(first.list("items")).hasSize(1);
        assertThat(first.header("Link")).contains("after=").contains("limit=1");
        assertThat(shop.get("/tasks?after=nowhere").expect(422).errors())
                .containsExactly("after invalid");
    }

    @Test
    void givesATaskToExactlyOneOfManyWhoWantIt() {
        List<Client> many = Stream.generate(clients::agent).limit(8).toList();

        List<Integer> answers =
                many.stream()
                        .map(
                                one ->
                                        CompletableFuture.supplyAsync(
                                                () -> one.post("/tasks/" + task + "/claim", "")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.response().getStatus())
                        .toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void letsOnlyTheHolderEndOrReleaseATask() {
        Answer claimed = agent.post("/tasks/" + task + "/claim", "").expect(200);
        assertThat(claimed.text("assignee")).isEqualTo(person.agentNo());
        agent.post("/tasks/" + task + "/claim", "").expect(200);
        Client other = clients.agent();

        assertThat(other.post("/tasks/" + task + "/claim", "").expect(409).errors())
                .containsExactly("task_taken");
        other.post("/tasks/" + task + "/release", "").expect(409);
        other.post("/tasks/" + task + "/completion", handled()).expect(409);
        agent.post("/tasks/" + task + "/release", "").expect(200);
        other.post("/tasks/" + task + "/completion", handled()).expect(200);
    }

    @Test
    void tellsWhatIsOpenAfterATaskIsDone() {
        Answer done = agent.post("/tasks/" + task + "/completion", handled()).expect(200);

        assertThat(done.text("complaint")).isEqualTo(number);
        assertThat(done.text("status")).isEqualTo("WITH_PLATFORM");
        assertThat(done.text("tasks/0/key")).isEqualTo("investigateComplaint");
    }

    @Test
    void refusesToEndATaskTwice() {
        agent.post("/tasks/" + task + "/completion", handled()).expect(200);

        Answer again = agent.post("/tasks/" + task + "/completion", handled()).expect(409);

        assertThat(again.errors()).containsExactly("task_done");
        assertThat(again.text("currentVersion")).isEqualTo(shop.complaint(number).text("version"));
        agent.get("/tasks/" + task).expect(409);
        agent.post("/tasks/" + task + "/claim", "").expect(409);
    }

    @Test
    void leavesWorkToThoseWhoseWorkItIs() {
        Merchant own = desk.merchant("自己答复的店");
        String asked = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
        String answer = shop.task(asked, "answerComplaint");
        Map<String, ?> contest = Map.of("outcome", "CONTEST", "fields", Map.of("answer", "货已发出"));

        agent.post("/tasks/" + answer + "/completion", contest).expect(403);
        clients.manager().post("/tasks/" + answer + "/claim", "").expect(403);
        clients.of(people.admin()).post("/tasks/" + answer + "/claim", "").expect(403);
        clients.merchant(own.id()).post("/tasks/" + answer + "/completion", contest).expect(200);
    }

    @Test
    void tellsAClientThatOnlyPeopleHoldTasks() {
        Answer refused = shop.post("/tasks/" + task + "/claim", "").expect(403);

        assertThat(refused.errors()).containsExactly("token_without_person");
        assertThat(refused.text("errors/0/message")).contains("可以直接完成任务");
        shop.post("/tasks/" + task + "/completion", handled()).expect(200);
    }

    @Test
    void saysAllThatIsWrongWithACompletion() {
        Map<String, ?> fields =
                Map.of(
                        "category", "WEATHER",
                        "priority", List.of("HIGH"),
                        "colour", "red");
        Answer answer =
                agent.post(
                                "/tasks/" + task + "/completion",
                                Map.of("outcome", "HANDLE", "fields", fields))
                        .expect(422);

        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "fields.category not_one_of",
                        "fields.handledBy required",
                        "fields.priority not_a_text",
                        "fields.colour unknown_field");
        assertThat(complete(Map.of("outcome", "SHRED")).expect(422).errors())
                .containsExactly("outcome not_one_of");
        assertThat(complete(Map.of()).expect(422).errors()).containsExactly("outcome required");
        assertThat(
                        complete(
                                        Map.of(
                                                "outcome",
                                                "ASK",
                                                "fields",
                                                Map.of("question", "长".repeat(5_001))))
                                .expect(422)
                                .errors())
                .containsExactly("fields.question too_long");
    }

    @Test
    void holdsTheLongestTextEachFieldTakes() {
        String bare = shop.file(least().body()).number();
        Map<String, ?> piece = Map.of("kind", "OTHER", "description", "😀".repeat(500));

        shop.complete(bare, "provideEvidence", Map.of("outcome", "PROVIDE", "fields", piece));
    }

    @Test
    void knowsOnlyTasksThereWere() {
        agent.get("/tasks/nothing").expect(404);
        agent.post("/tasks/nothing/completion", handled()).expect(404);
        agent.post("/tasks/" + "x".repeat(300) + "/claim", "").expect(404);
    }

    private Answer complete(Object body) {
        return agent.post("/tasks/" + task + "/completion", body);
    }

    private static Map<String, ?> handled() {
        return Map.of(
                "outcome",
                "HANDLE",
                "fields",
                Map.of("category", "RECHARGE_NOT_CREDITED", "handledBy", "PLATFORM"));
    }

    private List<String> ids(String query) {
        return shop.get("/tasks?" + query).expect(200).list("items").stream()
                .map(item -> item.get("id").asText())
                .toList();
    }
}
