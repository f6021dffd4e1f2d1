using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class BoardTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task The_board_tells_what_breaks_next_by_whom_and_how_much_working_time_is_left()
    {
        var desk = await NewAsync(server);
        var agent = await server.PersonAsync(desk.Centre, null, Role.Agent);
        await desk.OpenAsync(await server.AsAsync(agent));
        await desk.OpenAsync(given: Case(urgency: 0));
        var board = (await SendAsync(desk.Manager, HttpMethod.Get, "/board")).Body;
        Assert.Equal((2, 0, 2), (Count(board, "open"), Count(board, "overdue"), Count(board, "hour")));
        Assert.Equal([2, 1], board.GetProperty("soon").EnumerateArray().Select(card => card.GetProperty("number").GetInt32()));
        Assert.Equal((30, "首次响应"), (Minutes(board.GetProperty("soon")[0]), board.GetProperty("soon")[0].GetProperty("breaks").GetString()));
        desk.Pass(0.75);
        var later = (await SendAsync(desk.Manager, HttpMethod.Get, "/board")).Body;
        Assert.Equal((1, 1), (Count(later, "overdue"), Count(later, "hour")));
        Assert.Equal([1], later.GetProperty("soon").EnumerateArray().Select(card => card.GetProperty("number").GetInt32()));
        var own = (await SendAsync(await server.AsAsync(agent), HttpMethod.Get, "/board")).Body;
        Assert.Equal(1, Count(own, "open"));
    }

    [Fact]
    public async Task What_is_left_is_working_time_also_over_a_night()
    {
        var desk = await NewAsync(server);
        desk.Pass(8.5);
        var number = await desk.OpenAsync();
        var card = (await SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("items")[0];
        Assert.Equal((number, 60), (card.GetProperty("number").GetInt32(), Minutes(card)));
        desk.Pass(17.5);
        var overdue = (await SendAsync(await server.AsAsync(desk.Centre, Role.Manager), HttpMethod.Get, "/cases?overdue=true")).Body.GetProperty("items")[0];
        Assert.Equal((-90, true), (Minutes(overdue), overdue.GetProperty("isOverdue").GetBoolean()));
    }

    [Fact]
    public async Task A_list_takes_a_topic_with_what_is_below_it_repeats_and_what_one_is_asked_to_take_over()
    {
        var desk = await NewAsync(server);
        await desk.TopicAsync("MONEY", "费用");
        await desk.TopicAsync("BILL", "账单", "MONEY");
        var agent = await server.PersonAsync(desk.Centre, null, Role.Agent);
        await SendAsync(desk.Manager, HttpMethod.Post, "/cases", new { type = "complaint", title = "账单", impact = 1, urgency = 1, topic = "BILL", fields = new { order = "A" } });
        await desk.OpenAsync();
        await desk.DoAsync(2, "offer", new { to = agent, reason = "休假" });
        async Task<IEnumerable<int>> ListAsync(string query, HttpClient? by = null) => (await SendAsync(by ?? desk.Manager, HttpMethod.Get, $"/cases?{query}")).Body.GetProperty("items").EnumerateArray().Select(card => card.GetProperty("number").GetInt32());
        Assert.Equal([1], await ListAsync("topic=MONEY"));
        Assert.Equal([1], await ListAsync("topic=BILL"));
        Assert.Empty(await ListAsync("repeats=true"));
        Assert.Equal([2], await ListAsync("offered=true", await server.AsAsync(agent)));
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Get, "/cases?topic=none")).Status);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Get, "/cases?team=none")).Status);
    }

    /// <summary>The clock of the tests goes on while they run.</summary>
    private static int Minutes(System.Text.Json.JsonElement card) => (int)Math.Round(card.GetProperty("leftSeconds").GetDouble() / 60);

    private static int Count(System.Text.Json.JsonElement board, string which) => board.GetProperty("counts").GetProperty(which).GetInt32();
}
