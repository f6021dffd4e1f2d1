using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

/// <summary>It is Thursday, 5 March 2026, nine in the morning; open Monday to Friday from nine to six.</summary>
public sealed class CalendarEditTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edit_moves_deadlines_that_run_and_the_ledger_says_so()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        desk.Pass(1);
        Assert.Equal("03-05 17:00", DueOf(await desk.ReadAsync(number), "solve"));
        // A first half of today that nobody knew of: eight hours, of which one has passed, end tomorrow.
        await EditAsync(desk, new { date = "2026-03-05", windows = new[] { new { from = "09:00", to = "14:00" } } });
        await RecountAsync();
        var stored = await StoredAsync(desk, "solve");
        Assert.Contains("calendar", stored.Log, StringComparison.Ordinal);
        var form = await desk.ReadAsync(number);
        Assert.Equal(TimeSpan.FromHours(27), stored.DueAt!.Value - form.GetProperty("openedAt").GetDateTimeOffset());
        Assert.Equal(("03-06 12:00", "03-05 10:00"), (DueOf(form, "solve"), DueOf(form, "first")));
        Assert.Single(Promise(form, "solve").GetProperty("ledger").EnumerateArray(), line => line.GetProperty("event").GetString() == "calendar");
        Assert.Equal(form.GetProperty("dueAt").GetDateTimeOffset(), Promise(form, "first").GetProperty("dueAt").GetDateTimeOffset());
        Assert.Equal([number], await Listed.AsTheyAreAsync(server, desk.Centre.Id));
    }

    [Fact]
    public async Task A_contract_of_a_supplier_that_runs_is_counted_by_the_edited_hours_too()
    {
        var desk = await NewAsync(server);
        var (agent, none) = (await server.AsAsync(desk.Centre, Role.Agent), Array.Empty<object>());
        await SendAsync(desk.Manager, HttpMethod.Put, "/supplies/rules", new { every = "month", budget = 100, budgets = none, limits = none, suppliers = new[] { new { code = "acme", name = "ACME", items = new[] { new { code = "board", name = "板卡", cents = 100, leadTime = "PT4H" } } } } });
        var purchases = $"/cases/{await desk.OpenAsync(agent)}/purchases";
        await SendAsync(agent, HttpMethod.Post, purchases, new { supplier = "acme", item = "board", quantity = 1, reason = "要用" });
        await SendAsync(desk.Manager, HttpMethod.Post, $"{purchases}/1/decision", new { approve = true });
        Assert.Equal(200, (await SendAsync(agent, HttpMethod.Post, $"{purchases}/1/order")).Status);
        await EditAsync(desk, new { date = "2026-03-05", windows = new[] { new { from = "09:00", to = "11:00" } } });
        await RecountAsync();
        var due = (await SendAsync(agent, HttpMethod.Get, "/supplies?show=ordered")).Body.GetProperty("items")[0].GetProperty("dueAt").GetDateTimeOffset();
        Assert.Equal("03-06 11:00", due.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_edit_breaks_no_promise_in_hindsight_and_mends_none()
    {
        var desk = await NewAsync(server);
        var (kept, broken) = (await desk.OpenAsync(), await desk.OpenAsync());
        desk.Pass(0.5);
        await desk.DoAsync(kept, "entries", new { kind = "reply", text = "在查" });
        desk.Pass(1.5);
        await desk.LookAsync();
        // The day began an hour earlier, it is said now: by that count the first reply of the one was late, and that of the other even later.
        await EditAsync(desk, new { date = "2026-03-05", windows = new[] { new { from = "00:00", to = "18:00" } } });
        await RecountAsync();
        var (one, other) = (await desk.ReadAsync(kept), await desk.ReadAsync(broken));
        Assert.Equal(("kept", "breached", "03-05 10:00"), (StateOf(one, "first"), StateOf(other, "first"), DueOf(other, "first")));
        Assert.Equal(["opened", "reply"], (await desk.KindsAsync(kept)).Where(kind => kind != "warned"));
    }

    [Fact]
    public async Task A_clock_that_stands_still_hears_of_the_edit_when_it_goes_on()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "move", new { transition = "ask", reason = "等客户" });
        desk.Pass(1);
        await EditAsync(desk, new { date = "2026-03-05", closed = true });
        await RecountAsync();
        desk.Pass(1);
        // Nothing of today counts, so eight hours begin tomorrow at nine.
        Assert.Equal("03-06 17:00", DueOf(await desk.DoAsync(number, "move", new { transition = "go" }), "solve"));
    }

    [Fact]
    public async Task Hours_that_were_all_taken_away_and_given_back_give_the_deadlines_back()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var before = await CalendarAsync(desk, null);
        await PutAsync(desk, new(before) { ["week"] = JsonSerializer.SerializeToElement(Array.Empty<object>()) });
        await RecountAsync();
        Assert.Equal((null, null), ((await StoredAsync(desk, "solve")).DueAt, DueOf(await desk.ReadAsync(number), "solve")));
        await PutAsync(desk, new(await CalendarAsync(desk, null)) { ["week"] = before["week"] });
        await RecountAsync();
        Assert.Equal("03-05 17:00", DueOf(await desk.ReadAsync(number), "solve"));
        Assert.NotNull((await StoredAsync(desk, "solve")).DueAt);
        Assert.Equal([number], await Listed.AsTheyAreAsync(server, desk.Centre.Id));
        desk.Pass(9);
        await desk.LookAsync();
        Assert.Equal("breached", StateOf(await desk.ReadAsync(number), "solve"));
    }

    [Fact]
    public async Task What_an_edit_would_move_is_told_before_it_is_saved_and_nothing_is_changed_by_asking()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.OpenAsync(given: Case(urgency: 0));
        var calendar = await CalendarAsync(desk, new { date = "2026-03-05", windows = new[] { new { from = "09:00", to = "14:00" } } });
        var told = await PostAsync(desk.Manager, desk, calendar);
        Assert.Equal((4, 1, 1, 19), (told.GetProperty("looked").GetInt32(), told.GetProperty("moved").GetInt32(), told.GetProperty("later").GetInt32(), told.GetProperty("mostHours").GetDouble()));
        Assert.Equal(number, Assert.Single(told.GetProperty("examples").EnumerateArray()).GetProperty("number").GetInt32());
        Assert.Equal("03-05 17:00", DueOf(await desk.ReadAsync(number), "solve"));
        // Who plans hours and does not see the desk is told how many, not which.
        var planner = await server.AsAsync(desk.Centre, Role.Planner);
        var hidden = await PostAsync(planner, desk, calendar);
        Assert.Equal((1, 0), (hidden.GetProperty("moved").GetInt32(), hidden.GetProperty("examples").GetArrayLength()));
        Assert.Equal(0, (await PostAsync(desk.Manager, desk, await CalendarAsync(desk, null))).GetProperty("looked").GetInt32());
    }

    [Fact]
    public async Task A_recount_that_was_broken_off_goes_on_where_it_stood_and_counts_nothing_twice()
    {
        var desk = await NewAsync(server, hasTypes: false);
        await Crowd.OpenAsync(server, desk.Centre, 4200, server.Clock.GetUtcNow());
        await EditAsync(desk, new { date = "2026-03-05", closed = true });
        using var killed = new CancellationTokenSource();
        var broken = Task.Run(() => RecountAsync(killed.Token), Cancel);
        while (!await server.InDbAsync(db => db.Set<ClockRecount>().AnyAsync(row => row.CentreId == desk.Centre.Id && row.Looked > 0, Cancel))) await Task.Delay(5, Cancel);
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken);
        await RecountAsync();
        var recount = await server.InDbAsync(db => db.Set<ClockRecount>().SingleAsync(row => row.CentreId == desk.Centre.Id, Cancel));
        Assert.Equal((8400, 8400, true), (recount.Looked, recount.Moved, recount.EndedAt is not null));
        var logs = await server.InDbAsync(db => db.Set<CasePromise>().Where(row => row.CentreId == desk.Centre.Id && row.DueAt != null).Select(row => row.Log).ToListAsync(Cancel));
        Assert.Equal(8400, logs.Count);
        Assert.All(logs, log => Assert.Equal(2, log.Split("\"event\":\"").Length - 1));
        Assert.Equal(4200, (await Listed.AsTheyAreAsync(server, desk.Centre.Id)).Count);
    }

    private Task RecountAsync(CancellationToken? cancel = null) => ActivatorUtilities.CreateInstance<RecountClocks>(server.Services).RunAsync(cancel ?? Cancel);

    private Task<CasePromise> StoredAsync(DeskOf desk, string code) => server.InDbAsync(db => db.Set<CasePromise>().SingleAsync(row => row.CentreId == desk.Centre.Id && row.Code == code, Cancel));

    private static async Task<Dictionary<string, JsonElement>> CalendarAsync(DeskOf desk, object? day)
    {
        var form = await desk.Manager.GetFromJsonAsync<Dictionary<string, JsonElement>>("/api/calendars/default", Cancel);
        if (day is not null) form!["exceptions"] = JsonSerializer.SerializeToElement(new[] { day });
        return form!;
    }

    private static async Task EditAsync(DeskOf desk, object day) => await PutAsync(desk, await CalendarAsync(desk, day));

    private static async Task PutAsync(DeskOf desk, Dictionary<string, JsonElement> calendar)
    {
        using var answer = await desk.Manager.PutAsJsonAsync("/api/calendars/default", calendar, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<JsonElement> PostAsync(HttpClient by, DeskOf desk, object form)
    {
        using var answer = await by.PostAsJsonAsync("/api/calendars/default/moves", form, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }
}
