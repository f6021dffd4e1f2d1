using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Centres;

public sealed class CurrentCentreTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Path = "/api/centres/current";

    [Fact]
    public async Task It_is_shown_and_changed()
    {
        var centre = await server.CentreAsync();
        using var director = await server.AsAsync(centre, Role.Director);
        var shown = await ShownAsync(director);
        Assert.Equal((centre.Code, "Asia/Shanghai", "CNY"), ((string?)shown["code"], (string?)shown["zone"], (string?)shown["currency"]));
        shown["name"] = "客户服务中心";
        shown["size"] = 120;
        shown["repeatWindowDays"] = 3;
        shown["zone"] = "Asia/Urumqi";
        await director.PutIt(Path, shown).JsonAsync();
        Assert.True(JsonNode.DeepEquals(shown, await ShownAsync(director)));
    }

    [Theory]
    [InlineData("name", "", "required")]
    [InlineData("zone", "Asia/Peking", "notAZone")]
    [InlineData("zone", "", "required")]
    [InlineData("currency", "RMB", "notACurrency")]
    [InlineData("currency", "", "notACurrency")]
    [InlineData("locale", "fr", "notALocale")]
    [InlineData("size", -1, "outOfRange")]
    [InlineData("repeatWindowDays", 0, "outOfRange")]
    public async Task A_wrong_field_is_named_and_nothing_changes(string field, object? value, string wrong)
    {
        using var director = await server.AsAsync(await server.CentreAsync(), Role.Director);
        var before = await ShownAsync(director);
        var form = before.DeepClone();
        form[field] = JsonValue.Create(JsonSerializer.SerializeToElement(value));
        using var answer = await director.PutIt(Path, form);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal($$"""{"{{field}}":["{{wrong}}"]}""", (await answer.JsonAsync()).GetProperty("errors").GetRawText());
        Assert.True(JsonNode.DeepEquals(before, await ShownAsync(director)));
    }

    [Fact]
    public async Task Code_and_demonstration_mark_stay_whatever_is_sent()
    {
        var centre = await server.CentreAsync();
        using var director = await server.AsAsync(centre, Role.Director);
        var form = await ShownAsync(director);
        form["code"] = "OTHER";
        form["isDemonstration"] = true;
        var after = await director.PutIt(Path, form).JsonAsync();
        Assert.Equal((centre.Code, false), (after.GetProperty("code").GetString(), after.GetProperty("isDemonstration").GetBoolean()));
    }

    [Fact]
    public async Task Of_two_who_edit_the_second_is_shown_what_the_first_left()
    {
        using var director = await server.AsAsync(await server.CentreAsync(), Role.Director);
        var form = await ShownAsync(director);
        form["name"] = "先到";
        Assert.Equal(200, (int)(await IfMatchAsync(director, form, "\"1\"")).StatusCode);
        form["name"] = "后到";
        using var second = await IfMatchAsync(director, form, "\"1\"");
        var problem = await second.JsonAsync();
        Assert.Equal((412, "changed", "先到"), ((int)second.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("current").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_planner_sees_it_and_may_not_change_it()
    {
        using var planner = await server.AsAsync(await server.CentreAsync(), Role.Planner);
        using var answer = await planner.PutIt(Path, await ShownAsync(planner));
        Assert.Equal(403, (int)answer.StatusCode);
    }

    private static async Task<JsonNode> ShownAsync(HttpClient browser) =>
        JsonNode.Parse((await browser.GetIt(Path).JsonAsync()).GetRawText())!;

    private static async Task<HttpResponseMessage> IfMatchAsync(HttpClient browser, JsonNode form, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path) { Content = JsonContent.Create(form) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
