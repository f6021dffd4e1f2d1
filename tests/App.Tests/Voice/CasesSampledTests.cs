using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.AfterContacts;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

/// <summary>People are drawn from the desk's cases that were done, and asked by themselves when one is.</summary>
public sealed class CasesSampledTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Customers_of_closed_cases_are_drawn_each_once_by_kind_topic_and_the_day_of_closing()
    {
        var (sampling, manager) = await DeskAsync();
        await DoneAsync(manager, "question", "bill", "13800000001", "13800000002", "13800000003");
        await DoneAsync(manager, "complaint", "bill", "13800000001");
        await DoneAsync(manager, "question", "net", "13800000004");
        await OpenedAsync(manager, "question", "bill", "13800000005");
        await DoneAsync(manager, "question", "bill", "");

        Assert.Equal((4, 1), await PopulationAsync(sampling));
        Assert.Equal((3, 1), await PopulationAsync(sampling, ("topics", new[] { "bill" })));
        Assert.Equal((1, 0), await PopulationAsync(sampling, ("types", new[] { "complaint" })));
        Assert.Equal((0, 0), await PopulationAsync(sampling, ("from", "2026-01-06")));
        var refused = await sampling.PreviewAsync(Plan(("types", new[] { "nothing" })));
        Assert.Equal((400, "unknownCode"), (refused.Status, refused.Body.GetProperty("errors").GetProperty("types")[0].GetString()));
        Assert.Equal(400, (await sampling.PreviewAsync(SamplingOf.Plan(1, null, ("types", new[] { "question" })))).Status);

        var (status, rows) = await sampling.DrawAsync(Plan());
        Assert.Equal(200, status);
        // Whose case was done last: the complaint of the first customer.
        Assert.Equal(["2", "3", "4", "5"], rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal("2026-01-05", row[1]));
        using var person = await new Respondent(server, rows[0][^1].Split('/')[^1]).OpenAsync();
        Assert.Equal(200, person.Status);

        // Whoever was asked rests, also from the waves that ask after contacts.
        await sampling.Voice.OpenWaveAsync("recommend", "w2");
        var again = (await sampling.PreviewAsync(Plan(), "w2")).Body.GetProperty("whole");
        Assert.Equal((4, 4, 0), (again.GetProperty("population").GetInt32(), again.GetProperty("resting").GetInt32(), again.GetProperty("drawn").GetInt32()));
    }

    [Fact]
    public async Task Whoever_opted_out_is_not_drawn_after_a_case_either()
    {
        var (sampling, manager) = await DeskAsync();
        await DoneAsync(manager, "question", "bill", "13800000001", "13800000002");
        var (_, rows) = await sampling.DrawAsync(Plan(("size", 1)));
        using var person = await new Respondent(server, rows[0][^1].Split('/')[^1]).OpenAsync();
        Assert.Equal(303, (await person.RawAsync(HttpMethod.Post, "/out")).Status);
        await sampling.Voice.OpenWaveAsync("recommend", "w2");
        var whole = (await sampling.PreviewAsync(Plan(("restDays", 0)), "w2")).Body.GetProperty("whole");
        Assert.Equal((2, 1, 1), (whole.GetProperty("population").GetInt32(), whole.GetProperty("optedOut").GetInt32(), whole.GetProperty("drawn").GetInt32()));
    }

    [Fact]
    public async Task A_case_that_is_done_invites_its_customer_once_and_the_outbox_names_the_case()
    {
        var (sampling, manager) = await DeskAsync();
        var wrong = await sampling.Voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", new { share = 1, after = "cases", types = new[] { "nothing" } });
        Assert.Equal(400, wrong.Status);
        Assert.Equal(200, (await sampling.Voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", new { share = 1, after = "cases", types = new[] { "complaint" }, restDays = 3 })).Status);
        await DoneAsync(manager, "question", "bill", "13800000001");
        await DoneAsync(manager, "complaint", "bill", "13800000002");
        await OpenedAsync(manager, "complaint", "bill", "13800000003");
        await RunAsync();
        await RunAsync();
        var letter = Assert.Single(await sampling.Voice.ListAsync("/api/voice/waves/w1/outbox"));
        Assert.Equal(("desk", "2"), (letter.GetProperty("source").GetString(), letter.GetProperty("contact").GetString()));

        // Their next case within the rest asks nobody, and neither does what was done long ago.
        await DoneAsync(manager, "complaint", "bill", "13800000002");
        await RunAsync();
        Assert.Equal(1, await server.InDbAsync(db => db.Set<Invitation>().CountAsync(row => row.CentreId == sampling.Voice.Centre.Id, Cancel)));
    }

    private async Task<(SamplingOf Sampling, HttpClient Manager)> DeskAsync()
    {
        server.Clock.GoTo(new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(8)));
        var sampling = await SamplingOf.NewAsync(server);
        await server.InDbAsync(db =>
        {
            DefaultCalendar.Add(db, server.Clock, sampling.Voice.Centre.Id, sampling.Voice.Centre.Zone, "en");
            return db.SaveChangesAsync(Cancel);
        });
        foreach (var topic in new[] { "bill", "net" }) await server.AddAsync(new Topic { CentreId = sampling.Voice.Centre.Id, Code = topic, Name = topic });
        var manager = await server.AsAsync(sampling.Voice.Centre, Role.Manager);
        using var types = await manager.PostAsJsonAsync("/api/desk/types/defaults", new { language = "zh-CN" }, Cancel);
        Assert.True(types.IsSuccessStatusCode);
        await sampling.Voice.OpenWaveAsync("contact");
        return (sampling, manager);
    }

    private static async Task DoneAsync(HttpClient manager, string type, string topic, params string[] customers)
    {
        foreach (var customer in customers)
        {
            var number = await OpenedAsync(manager, type, topic, customer);
            using var done = await manager.PostAsJsonAsync($"/api/desk/cases/{number}/move", new { transition = "solve", fields = type == "question" ? new Dictionary<string, string> { ["solution"] = "已办" } : new Dictionary<string, string> { ["cause"] = "系统", ["solution"] = "已办" } }, Cancel);
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync(Cancel));
        }
    }

    private static async Task<int> OpenedAsync(HttpClient manager, string type, string topic, string customer)
    {
        var fields = type == "question" ? new Dictionary<string, string> { ["about"] = "资费" } : new Dictionary<string, string> { ["about"] = "服务", ["wish"] = "道歉" };
        using var opened = await manager.PostAsJsonAsync("/api/desk/cases", new { type, title = "t", impact = 0, urgency = 0, topic, customer = customer.Length == 0 ? null : customer, fields }, Cancel);
        var body = await opened.Content.ReadAsStringAsync(Cancel);
        Assert.True(opened.IsSuccessStatusCode, body);
        return JsonElement.Parse(body).GetProperty("number").GetInt32();
    }

    private static Dictionary<string, object?> Plan(params (string Name, object? Value)[] more) => SamplingOf.Plan(100, null, [("source", "cases"), .. more]);

    private static async Task<(int People, int Unknown)> PopulationAsync(SamplingOf sampling, params (string Name, object? Value)[] more)
    {
        var (status, body) = await sampling.PreviewAsync(Plan(more));
        Assert.True(status == 200, body.ToString());
        return (body.GetProperty("whole").GetProperty("population").GetInt32(), body.GetProperty("unknown").GetInt32());
    }

    private Task<int> RunAsync() => server.Services.GetRequiredService<AskAfterContacts>().RunAsync(Cancel);
}
