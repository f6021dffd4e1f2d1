using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Voice;

/// <summary>Who is asked in a wave: plans, draws, and who is left alone.</summary>
public sealed class SamplingTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_plan_says_whom_it_would_ask_and_writes_nothing()
    {
        var sampling = await CalledAsync(("hot", 300), ("care", 100));
        var (status, preview) = await sampling.PreviewAsync(SamplingOf.Plan(80, "queue", ("responseRate", 0.25)));
        Assert.Equal(200, status);
        Assert.Equal([("care", 100, 20, 5.0), ("hot", 300, 60, 15.0)], Strata(preview).Select(one => (one.Code!, one.Population, one.Drawn, one.Answers)));
        var whole = preview.GetProperty("whole");
        Assert.Equal((400, 80, 20.0), (whole.GetProperty("population").GetInt32(), whole.GetProperty("drawn").GetInt32(), whole.GetProperty("expectedAnswers").GetDouble()));
        // 1.96 x 50 points x sqrt((1 - 20/400) / 20), and what dividing by N - 1 adds.
        Assert.Equal(21.4, whole.GetProperty("expectedMargin").GetDouble(), 0.1);
        Assert.Equal(1, preview.GetProperty("covered").GetDouble());
        Assert.Empty((await AnswersOf.ReadAsync(server, sampling.Voice)).Invitations);
        Assert.Equal(0, (await sampling.DrawsAsync()).GetProperty("draws").GetArrayLength());
    }

    [Fact]
    public async Task A_draw_invites_so_many_people_by_stratum_and_gives_their_addresses_once()
    {
        var sampling = await CalledAsync(("hot", 300), ("care", 100));
        var (status, rows) = await sampling.DrawAsync(SamplingOf.Plan(40));
        Assert.Equal((200, 40), (status, rows.Length));
        Assert.Equal([("care", 10), ("hot", 30)], rows.GroupBy(row => row[3]).Select(group => (group.Key, group.Count())).Order());
        Assert.All(rows, row => Assert.StartsWith($"{row[3]}-", row[0], StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal(("acd", "2026-01-05", $"{server.Address}s/{row[4]}"), (row[1], row[2], row[5])));
        var invited = (await AnswersOf.ReadAsync(server, sampling.Voice)).Invitations;
        Assert.Equal((40, 40, 2), (invited.Count, invited.Select(row => row.Customer).Distinct().Count(), invited.Select(row => row.QueueId).Distinct().Count()));
        Assert.All(invited, row => Assert.Equal(Today, row.AskedOn));
        var wave = (await sampling.Voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body;
        Assert.Equal((400, 0.0), (wave.GetProperty("population").GetInt32(), wave.GetProperty("responseRate").GetDouble()));
        var line = (await sampling.DrawsAsync()).GetProperty("draws")[0];
        Assert.Equal((1, 40, 400, true), (line.GetProperty("number").GetInt32(), line.GetProperty("drawn").GetInt32(), line.GetProperty("population").GetInt32(), line.GetProperty("untouched").GetBoolean()));
        // Whoever is drawn can answer, and the answer is cut by their queue.
        using var person = await new Respondent(server, rows[0][4]).OpenAsync();
        await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"));
        Assert.NotNull((await AnswersOf.ReadAsync(server, sampling.Voice)).Sheets.Single().QueueId);
    }

    [Fact]
    public async Task The_same_plan_and_seed_draw_the_same_people_again_and_another_seed_others()
    {
        var sampling = await CalledAsync(("hot", 300));
        async Task<string[]> PeopleAsync(int number, int seed)
        {
            var (status, rows) = await sampling.DrawAsync(SamplingOf.Plan(50, null, ("seed", seed)), number);
            Assert.Equal(200, status);
            Assert.Equal(204, (await sampling.Voice.SendAsync(HttpMethod.Delete, $"/api/voice/waves/w1/draws/{number}")).Status);
            return [.. rows.Select(row => row[0])];
        }

        var first = await PeopleAsync(1, 7);
        Assert.Equal(first, await PeopleAsync(1, 7));
        Assert.InRange(first.Intersect(await PeopleAsync(1, 8)).Count(), 0, 25);
        Assert.Empty((await AnswersOf.ReadAsync(server, sampling.Voice)).Invitations);
    }

    [Fact]
    public async Task A_second_draw_adds_only_people_not_asked_yet()
    {
        var sampling = await CalledAsync(("hot", 100));
        var first = await sampling.DrawAsync(SamplingOf.Plan(60));
        var second = await sampling.DrawAsync(SamplingOf.Plan(60), 2);
        Assert.Equal((60, 40), (first.Rows.Length, second.Rows.Length));
        Assert.Equal(100, first.Rows.Concat(second.Rows).Select(row => row[0]).Distinct().Count());
        var (status, rows) = await sampling.DrawAsync(SamplingOf.Plan(60), 3);
        Assert.Equal(409, status);
        Assert.Contains("voice.nobodyToAsk", rows[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_margin_is_topped_up_and_not_asked_for_twice()
    {
        var sampling = await CalledAsync(("hot", 1000));
        var plan = SamplingOf.Plan(null, null, ("margin", 5), ("responseRate", 0.5));
        Assert.Equal(556, (await sampling.DrawAsync(plan)).Rows.Length);
        Assert.Equal(409, (await sampling.DrawAsync(plan, 2)).Status);
        var (_, closer) = await sampling.PreviewAsync(SamplingOf.Plan(null, null, ("margin", 4.9), ("responseRate", 0.5)));
        Assert.InRange(closer.GetProperty("whole").GetProperty("drawn").GetInt32(), 1, 20);
        Assert.InRange(closer.GetProperty("whole").GetProperty("expectedMargin").GetDouble(), 4.8, 4.9);
    }

    [Fact]
    public async Task Two_clicks_are_one_draw()
    {
        var sampling = await CalledAsync(("hot", 200));
        var draws = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sampling.DrawAsync(SamplingOf.Plan(50))));
        Assert.Equal([200, 409, 409, 409], draws.Select(draw => draw.Status).Order());
        Assert.Equal(50, (await AnswersOf.ReadAsync(server, sampling.Voice)).Invitations.Count);
    }

    [Fact]
    public async Task Nobody_is_asked_again_before_they_had_their_rest_in_any_wave_of_the_centre()
    {
        var sampling = await CalledAsync(("hot", 100));
        var asked = (await sampling.DrawAsync(SamplingOf.Plan(30, "queue", ("restDays", 10)))).Rows.Select(row => row[0]).ToHashSet();
        await sampling.Voice.OpenWaveAsync("contact", "w2");
        var (_, rested) = await sampling.PreviewAsync(SamplingOf.Plan(100), "w2");
        // The centre is used to ten days now.
        Assert.Equal((10, 30, 70), (rested.GetProperty("restDays").GetInt32(), rested.GetProperty("whole").GetProperty("resting").GetInt32(), rested.GetProperty("whole").GetProperty("drawn").GetInt32()));
        var others = (await sampling.DrawAsync(SamplingOf.Plan(100), code: "w2")).Rows;
        Assert.Equal(70, others.Length);
        Assert.DoesNotContain(others, row => asked.Contains(row[0]));
        await sampling.Voice.OpenWaveAsync("contact", "w3");
        Assert.Equal(0, await DrawnAsync("w3"));
        sampling = await sampling.LaterAsync(9);
        Assert.Equal(0, await DrawnAsync("w3"));
        sampling = await sampling.LaterAsync(1);
        Assert.Equal(100, await DrawnAsync("w3"));

        async Task<int> DrawnAsync(string wave) => (await sampling.PreviewAsync(SamplingOf.Plan(100), wave)).Body.GetProperty("whole").GetProperty("drawn").GetInt32();
    }

    [Fact]
    public async Task Who_asked_not_to_be_asked_is_never_drawn_again_however_long_ago()
    {
        var sampling = await CalledAsync(("hot", 40));
        var (_, rows) = await sampling.DrawAsync(SamplingOf.Plan(40, "queue", ("restDays", 0)));
        using var person = await new Respondent(server, rows[0][4]).OpenAsync();
        await person.RawAsync(HttpMethod.Post, "/out");
        await sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        await sampling.Voice.OpenWaveAsync("contact", "w2");
        sampling = await sampling.LaterAsync(800);
        var (_, preview) = await sampling.PreviewAsync(SamplingOf.Plan(40), "w2");
        Assert.Equal((1, 39), (preview.GetProperty("whole").GetProperty("optedOut").GetInt32(), preview.GetProperty("whole").GetProperty("drawn").GetInt32()));
        Assert.DoesNotContain((await sampling.DrawAsync(SamplingOf.Plan(40), code: "w2")).Rows, row => row[0] == rows[0][0]);
    }

    [Fact]
    public async Task Another_centre_does_not_know_whom_this_one_asked()
    {
        var (here, there) = (await CalledAsync(("hot", 30)), await CalledAsync(("hot", 30)));
        await here.DrawAsync(SamplingOf.Plan(30));
        Assert.Equal(30, (await there.PreviewAsync(SamplingOf.Plan(30))).Body.GetProperty("whole").GetProperty("drawn").GetInt32());
        using var other = await server.AsAsync(there.Voice.Centre, Role.QualityAnalyst);
        await here.Voice.OpenWaveAsync("contact", "mine");
        using var answer = await other.GetAsync(new Uri("/api/voice/waves/mine/draws", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_customer_is_one_person_in_the_stratum_of_their_latest_contact()
    {
        var sampling = await CalledAsync(("hot", 20));
        await sampling.CalledAsync("care", 1, 5, day: 3);
        await sampling.CalledAsync("care", 900, 3, day: -20);
        var (_, preview) = await sampling.PreviewAsync(SamplingOf.Plan(20));
        Assert.Equal([("care", 5), ("hot", 15)], Strata(preview).Select(one => (one.Code!, one.Population)));
        var (_, hot) = await sampling.PreviewAsync(SamplingOf.Plan(20, "queue", ("queues", new[] { "hot" })));
        Assert.Equal([("hot", 20)], Strata(hot).Select(one => (one.Code!, one.Population)));
    }

    [Fact]
    public async Task A_small_population_is_asked_whole_and_an_empty_one_says_so()
    {
        var sampling = await CalledAsync(("hot", 7));
        Assert.Equal(7, (await sampling.PreviewAsync(SamplingOf.Plan(500))).Body.GetProperty("whole").GetProperty("drawn").GetInt32());
        var (status, empty) = await sampling.PreviewAsync(SamplingOf.Plan(500, "queue", ("from", "2025-01-01"), ("to", "2025-01-31")));
        Assert.Equal((200, 0, JsonValueKind.Null, JsonValueKind.Null), (status, empty.GetProperty("whole").GetProperty("population").GetInt32(), empty.GetProperty("whole").GetProperty("expectedMargin").ValueKind, empty.GetProperty("covered").ValueKind));
        Assert.Equal(409, (await sampling.DrawAsync(SamplingOf.Plan(500, "queue", ("from", "2025-01-01"), ("to", "2025-01-31")))).Status);
        Assert.Equal(7, (await sampling.DrawAsync(SamplingOf.Plan(500))).Rows.Length);
    }

    [Fact]
    public async Task A_list_of_customers_goes_through_and_its_wrong_rows_are_named()
    {
        var sampling = await CalledAsync(("hot", 2));
        await server.AddAsync(new Region { CentreId = sampling.Voice.Centre.Id, Code = "north", Name = "北区" });
        const string List = "客户编号,地区,邮箱,语言\nA1,北区,a1@example.org,en\n,北区,,\nA2,nowhere,,\nA1,north,,\nA3,north,not an address,\nA4,north,,\n13800000001,north,,\n";
        var plan = new Dictionary<string, object?> { ["source"] = "list", ["by"] = "region", ["size"] = 10 };
        var (status, preview) = await sampling.PreviewAsync(plan, list: List);
        Assert.Equal((200, 7, 4), (status, preview.GetProperty("rows").GetInt32(), preview.GetProperty("faultRows").GetInt32()));
        Assert.Equal([(3, "noCustomer"), (4, "unknownMember"), (5, "customerTwice"), (6, "notAnAddress")],
            preview.GetProperty("faults").EnumerateArray().Select(fault => (fault.GetProperty("line").GetInt32(), fault.GetProperty("wrong").GetString()!)));
        Assert.Equal([("north", 3, 3)], Strata(preview).Select(one => (one.Code!, one.Population, one.Drawn)));
        var (_, rows) = await sampling.DrawAsync(plan, list: List);
        Assert.Equal(["13800000001", "A1", "A4"], rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        var first = rows.Single(row => row[0] == "A1");
        Assert.Equal(("north", "a1@example.org", "en", $"{server.Address}s/{first[4]}?in=en"), (first[1], first[2], first[3], first[5]));
        // The customer of the list who also called is the same customer.
        await sampling.Voice.OpenWaveAsync("contact", "w2");
        Assert.Equal(1, (await sampling.PreviewAsync(SamplingOf.Plan(2), "w2")).Body.GetProperty("whole").GetProperty("resting").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_refused_with_its_reason()
    {
        var sampling = await CalledAsync(("hot", 2));
        foreach (var (field, plan) in new (string, object)[]
        {
            ("plan", "nonsense"), ("size", SamplingOf.Plan(null)), ("size", SamplingOf.Plan(5, "queue", ("margin", 3))), ("size", SamplingOf.Plan(0)),
            ("to", SamplingOf.Plan(5, "queue", ("to", "2025-01-01"))), ("from", SamplingOf.Plan(5, "queue", ("from", null))), ("by", SamplingOf.Plan(5, "agent")),
            ("queues", SamplingOf.Plan(5, "queue", ("queues", new[] { "none" }))), ("responseRate", SamplingOf.Plan(5, "queue", ("responseRate", 0))),
            ("restDays", SamplingOf.Plan(5, "queue", ("restDays", -1))), ("file", new { source = "list", size = 5 }),
        })
        {
            var (status, problem) = await sampling.PreviewAsync(plan);
            Assert.True(status == 400 && problem.GetProperty("errors").TryGetProperty(field, out _), $"{field}: {problem}");
        }

        var (headers, refused) = await sampling.PreviewAsync(new { source = "list", size = 5 }, list: "name,age\nA,3\n");
        Assert.Equal((422, "import.noCustomerColumn"), (headers, refused.GetProperty("code").GetString()));
        await sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Equal(409, (await sampling.DrawAsync(SamplingOf.Plan(1))).Status);
    }

    [Fact]
    public async Task In_results_strata_speak_by_their_people_and_not_by_how_many_were_asked()
    {
        var sampling = await CalledAsync(("hot", 300), ("care", 100));
        var (_, rows) = await sampling.DrawAsync(SamplingOf.Plan(20, "queue", ("allocation", "equal")));
        Assert.Equal([("care", 10), ("hot", 10)], rows.GroupBy(row => row[3]).Select(group => (group.Key, group.Count())).Order());
        foreach (var row in rows)
        {
            using var person = await new Respondent(server, row[4]).OpenAsync();
            await person.NextAsync(("CSAT", row[3] == "hot" ? "5" : "1"), ("RESOLVED", "yes"));
            // Whoever is not content is asked why.
            if (row[3] == "care") await person.NextAsync(("CSAT", "1"), ("RESOLVED", "yes"), ("WHY", "慢"));
        }

        await sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        var result = (await sampling.Voice.ResultsAsync()).GetProperty("result");
        var satisfied = result.GetProperty("measures").EnumerateArray().Single(measure => measure.GetProperty("measure").GetString() == "satisfaction");
        Assert.Equal((20, 0.75), (satisfied.GetProperty("answers").GetInt32(), Math.Round(satisfied.GetProperty("share").GetProperty("value").GetDouble(), 9)));
    }

    [Fact]
    public async Task A_draw_is_taken_back_only_until_somebody_of_it_has_begun()
    {
        var sampling = await CalledAsync(("hot", 10));
        var (_, rows) = await sampling.DrawAsync(SamplingOf.Plan(5));
        using var person = await new Respondent(server, rows[0][4]).OpenAsync();
        await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"));
        Assert.False((await sampling.DrawsAsync()).GetProperty("draws")[0].GetProperty("untouched").GetBoolean());
        Assert.Equal(409, (await sampling.Voice.SendAsync(HttpMethod.Delete, "/api/voice/waves/w1/draws/1")).Status);
        Assert.Equal(404, (await sampling.Voice.SendAsync(HttpMethod.Delete, "/api/voice/waves/w1/draws/2")).Status);
    }

    private DateOnly Today => DateOnly.FromDateTime(server.Clock.GetUtcNow().AddHours(8).DateTime);

    private static IEnumerable<(string? Code, int Population, int Drawn, double Answers)> Strata(JsonElement preview) => preview.GetProperty("strata").EnumerateArray().Select(one => (
        one.GetProperty("code").GetString(), one.GetProperty("population").GetInt32(), one.GetProperty("drawn").GetInt32(), one.GetProperty("expectedAnswers").GetDouble()));

    private async Task<SamplingOf> CalledAsync(params (string Queue, int Customers)[] queues)
    {
        var sampling = await SamplingOf.NewAsync(server);
        var first = 1;
        foreach (var (queue, customers) in queues)
        {
            await sampling.CalledAsync(queue, first, customers);
            first += customers;
        }

        await sampling.Voice.OpenWaveAsync("contact");
        return sampling;
    }
}
