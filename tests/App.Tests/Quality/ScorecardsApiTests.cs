using Shouwen.App.Access.Published;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Quality;

public sealed class ScorecardsApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    public static TheoryData<string> Templates => [.. ScorecardTemplates.Codes];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Every_template_can_be_published_as_it_is(string template)
    {
        var quality = await QualityOf.NewAsync(server);
        Assert.Equal(201, (await quality.SendAsync(HttpMethod.Post, "/forms", new { code = "call", name = "热线评分表", template })).Status);
        var published = await quality.SendAsync(HttpMethod.Post, "/forms/call/publish");
        Assert.True(published.Status == 200, published.Body.ToString());
        Assert.Equal(1, published.Body.GetProperty("published").GetInt32());
    }

    [Fact]
    public async Task What_was_published_stays_as_it_was_while_the_draft_goes_on()
    {
        var quality = await QualityOf.NewAsync(server);
        await quality.FormAsync();
        var other = new { sections = new[] { new { code = "one", title = "唯一", weight = 1, items = new[] { new { code = "greet", text = "换了", weight = 1, levels = new[] { new { code = "yes", text = "是", points = 1 }, new { code = "no", text = "否", points = 0 } } } } } } };
        await quality.SendAsync(HttpMethod.Put, "/forms/card", new { name = "新表", definition = other });
        Assert.Equal("服务", (await quality.SendAsync(HttpMethod.Get, "/forms/card/versions/1")).Body.GetProperty("sections")[0].GetProperty("title").GetString());
        Assert.Equal(404, (await quality.SendAsync(HttpMethod.Get, "/forms/card/versions/2")).Status);
        Assert.Equal(2, (await quality.SendAsync(HttpMethod.Post, "/forms/card/publish")).Body.GetProperty("published").GetInt32());
        Assert.Equal(2, (await quality.SendAsync(HttpMethod.Post, "/forms/card/publish")).Body.GetProperty("published").GetInt32());
        Assert.Equal("唯一", (await quality.SendAsync(HttpMethod.Get, "/forms/card/versions/2")).Body.GetProperty("sections")[0].GetProperty("title").GetString());
        Assert.Equal("quality.published", (await quality.SendAsync(HttpMethod.Delete, "/forms/card")).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Who_saves_over_somebody_elses_change_is_shown_it()
    {
        var quality = await QualityOf.NewAsync(server);
        await quality.SendAsync(HttpMethod.Post, "/forms", new { code = "card", name = "甲" });
        var mine = (await quality.SendAsync(HttpMethod.Get, "/forms/card")).ETag;
        await quality.SendAsync(HttpMethod.Put, "/forms/card", new { name = "乙", definition = QualityOf.Card() }, mine);
        var late = await quality.SendAsync(HttpMethod.Put, "/forms/card", new { name = "丙", definition = QualityOf.Card() }, mine);
        Assert.Equal((412, "乙"), (late.Status, late.Body.GetProperty("current").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Everything_that_keeps_a_form_from_being_published_is_said_where_it_stands()
    {
        var quality = await QualityOf.NewAsync(server);
        await quality.SendAsync(HttpMethod.Post, "/forms", new { code = "card", name = "评分表" });
        var saved = await quality.SendAsync(HttpMethod.Put, "/forms/card", new
        {
            name = "评分表",
            definition = new
            {
                sections = new object[]
                {
                    new { code = "s", title = "", weight = 0, items = new object[]
                    {
                        new { code = "a b", text = "x", weight = -1, levels = new[] { new { code = "y", text = "是", points = 1 } } },
                        new { code = "red", text = "红线", weight = 1, gravity = "fatal", showIf = new { item = "later", levels = new[] { "y" } }, levels = new[] { new { code = "y", text = "是", points = 2 }, new { code = "n", text = "否", points = 1 } } },
                        new { code = "red", text = "同名", weight = 1, levels = new[] { new { code = "y", text = "是", points = 1 }, new { code = "n", text = "否", points = 1 } } },
                    } },
                },
            },
        });
        var wrong = saved.Body.GetProperty("wrong").EnumerateObject().SelectMany(field => field.Value.EnumerateArray().Select(what => $"{field.Name} {what}")).Order(StringComparer.Ordinal);
        Assert.Equal(
        [
            "sections noWeight", "sections.0.items.0.code notACode", "sections.0.items.0.levels required", "sections.0.items.0.weight outOfRange", "sections.0.items.1.levels noZero",
            "sections.0.items.1.showIf.item notEarlier", "sections.0.items.2.code codeTwice", "sections.0.items.2.levels allAlike", "sections.0.title required",
        ], wrong);
        Assert.Equal(400, (await quality.SendAsync(HttpMethod.Post, "/forms/card/publish")).Status);
    }

    [Fact]
    public async Task A_draft_can_be_tried_and_conditions_decide_what_is_asked()
    {
        var quality = await QualityOf.NewAsync(server);
        await quality.FormAsync();
        async Task<System.Text.Json.JsonElement> TryAsync(object marks) => (await quality.SendAsync(HttpMethod.Post, "/forms/card/try", new { marks })).Body;
        var whole = await TryAsync(new { greet = new { level = "yes" }, answer = new { level = "part" }, hold = new { level = "yes" } });
        Assert.Equal(80, whole.GetProperty("value").GetDouble(), 9);
        var unasked = await TryAsync(new { greet = new { level = "no" }, answer = new { level = "full" }, hold = new { level = "no" } });
        Assert.Equal(80, unasked.GetProperty("value").GetDouble(), 9);
        Assert.DoesNotContain("hold", unasked.GetProperty("items").EnumerateArray().Select(item => item.GetString()));
        var away = await TryAsync(new { greet = new { level = "yes" }, answer = new { level = "full" }, hold = new { notApplicable = true }, abuse = new { level = "no" } });
        Assert.Equal((0, 100, 1), (away.GetProperty("value").GetDouble(), away.GetProperty("withoutFailures").GetDouble(), away.GetProperty("fatal").GetInt32()));
        Assert.Equal(400, (await quality.SendAsync(HttpMethod.Post, "/forms/card/try", new { marks = new { greet = new { level = "maybe" } } })).Status);
    }

    [Fact]
    public async Task Agents_read_what_they_are_judged_by_and_change_nothing()
    {
        var quality = await QualityOf.NewAsync(server);
        await quality.FormAsync();
        using var agent = await quality.AsAsync(Role.Agent);
        Assert.Equal(200, (await QualityOf.SendAsync(agent, HttpMethod.Get, "/forms/card")).Status);
        Assert.Equal(403, (await QualityOf.SendAsync(agent, HttpMethod.Put, "/forms/card", new { name = "甲", definition = QualityOf.Card() })).Status);
    }

    [Fact]
    public async Task A_list_goes_on_by_its_key()
    {
        var quality = await QualityOf.NewAsync(server);
        foreach (var code in new[] { "a", "b", "c" }) await quality.SendAsync(HttpMethod.Post, "/forms", new { code, name = code });
        var first = (await quality.SendAsync(HttpMethod.Get, "/forms?limit=2")).Body;
        Assert.Equal((3, "b"), (first.GetProperty("count").GetInt32(), first.GetProperty("next").GetString()));
        Assert.Equal("c", (await quality.SendAsync(HttpMethod.Get, "/forms?limit=2&after=b")).Body.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Equal(400, (await quality.SendAsync(HttpMethod.Post, "/forms", new { code = "a", name = "再来" })).Status);
    }
}
