using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class DefaultTypesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Theory]
    [InlineData("zh-CN", "投诉")]
    [InlineData("en", "Complaint")]
    public async Task A_centre_without_kinds_of_case_begins_with_four_that_hold_together_once(string language, string complaint)
    {
        var desk = await NewAsync(server, hasTypes: false);
        var made = await SendAsync(desk.Manager, HttpMethod.Post, "/types/defaults", new { language });
        Assert.True(made.Status == 200, made.Body.ToString());
        var cards = (await SendAsync(desk.Manager, HttpMethod.Get, "/types")).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["complaint", "fault", "question", "request"], cards.Select(card => card.GetProperty("code").GetString()));
        Assert.Equal(complaint, cards[0].GetProperty("name").GetString());
        foreach (var code in cards.Select(card => card.GetProperty("code").GetString()))
        {
            var read = await SendAsync(desk.Manager, HttpMethod.Get, $"/types/{code}");
            var kept = await SendAsync(desk.Manager, HttpMethod.Put, $"/types/{code}", new { name = "一样", definition = read.Body.GetProperty("definition") }, read.ETag);
            Assert.True(kept.Status == 200, kept.Body.ToString());
        }

        var again = await SendAsync(desk.Manager, HttpMethod.Post, "/types/defaults", new { language });
        Assert.Equal((409, "desk.hasTypes"), (again.Status, again.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Only_who_may_change_kinds_of_case_begins_and_only_in_a_language_that_is_there()
    {
        var desk = await NewAsync(server, hasTypes: false);
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(403, (await SendAsync(agent, HttpMethod.Post, "/types/defaults", new { language = "en" })).Status);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, "/types/defaults", new { language = "fr" })).Status);
    }

    [Fact]
    public async Task A_repeat_rule_that_makes_no_sense_is_refused_at_its_place()
    {
        var desk = await NewAsync(server, hasTypes: false);
        await SendAsync(desk.Manager, HttpMethod.Post, "/types/defaults", new { language = "zh-CN" });
        var read = await SendAsync(desk.Manager, HttpMethod.Get, "/types/fault");
        var wrong = read.Body.GetProperty("definition").GetRawText().Replace("\"repeat\":{\"days\":7,\"raise\":1}", "\"repeat\":{\"days\":0,\"raise\":3}", StringComparison.Ordinal);
        var answer = await SendAsync(desk.Manager, HttpMethod.Put, "/types/fault", new { name = "故障", definition = JsonElement.Parse(wrong) }, read.ETag);
        Assert.Equal(["repeat.days", "repeat.raise"], answer.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }
}
