using System.Text.Json;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Templates;

namespace Shouwen.App.Tests.Voice;

public sealed class SurveysApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    public static TheoryData<string> Templates => [.. SurveyTemplates.All.Select(template => template.Code)];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Every_template_can_be_published_as_it_is(string template)
    {
        var analyst = await VoiceOf.NewAsync(server);
        var made = await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s1", name = "调查", template });
        Assert.Equal(201, made.Status);
        var published = await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys/s1/publish");
        Assert.Equal((200, 1), (published.Status, published.Body.GetProperty("published").GetInt32()));
        Assert.Empty(SurveyForm.WrongIn(SurveyTemplates.Find(template)!.Definition).Found);
    }

    [Fact]
    public async Task A_draft_may_be_incomplete_and_says_what_is_missing_where()
    {
        var analyst = await VoiceOf.NewAsync(server);
        await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s1", name = "空", audience = "customers" });
        var definition = Definition(new { code = "q1", kind = "singleChoice", text = new { en = "Which?" }, choices = Array.Empty<object>() });
        var saved = await analyst.SendAsync(HttpMethod.Put, "/api/voice/surveys/s1", new { name = "草稿", definition });
        Assert.Equal(200, saved.Status);
        var wrong = saved.Body.GetProperty("wrong");
        Assert.Equal("notTranslated:zh-CN", wrong.GetProperty("pages.0.questions.0.text")[0].GetString());
        Assert.Equal("required", wrong.GetProperty("pages.0.questions.0.choices")[0].GetString());
        Assert.Equal(400, (await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys/s1/publish")).Status);
    }

    [Fact]
    public async Task Publishing_twice_makes_one_version_and_a_changed_draft_the_next()
    {
        var analyst = await VoiceOf.NewAsync(server);
        await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s1", name = "推荐", template = "recommend" });
        for (var i = 0; i < 2; i++) Assert.Equal(1, (await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys/s1/publish")).Body.GetProperty("published").GetInt32());
        await analyst.SendAsync(HttpMethod.Put, "/api/voice/surveys/s1", new { name = "推荐", definition = Definition(Nps("Q2")) });
        Assert.Equal(2, (await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys/s1/publish")).Body.GetProperty("published").GetInt32());
        var first = (await analyst.SendAsync(HttpMethod.Get, "/api/voice/surveys/s1/versions/1")).Body;
        Assert.Equal("NPS", first.GetProperty("pages")[0].GetProperty("questions")[0].GetProperty("code").GetString());
        Assert.Equal(409, (await analyst.SendAsync(HttpMethod.Delete, "/api/voice/surveys/s1")).Status);
    }

    [Fact]
    public async Task Two_people_who_edit_a_survey_do_not_overwrite_each_other()
    {
        var analyst = await VoiceOf.NewAsync(server);
        await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s1", name = "一", template = "core" });
        var change = new { name = "二", definition = Definition(Nps("Q1")) };
        Assert.Equal(200, (await analyst.SendAsync(HttpMethod.Put, "/api/voice/surveys/s1", change, "\"1\"")).Status);
        var late = await analyst.SendAsync(HttpMethod.Put, "/api/voice/surveys/s1", change, "\"1\"");
        Assert.Equal((412, "二"), (late.Status, late.Body.GetProperty("current").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Who_says_not_which_version_they_change_overwrites_nothing_unless_they_say_so()
    {
        var analyst = await VoiceOf.NewAsync(server);
        await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s1", name = "一", template = "core" });
        var change = new { name = "二", definition = Definition(Nps("Q1")) };
        foreach (var (method, path) in new[] { (HttpMethod.Put, ""), (HttpMethod.Post, "/publish"), (HttpMethod.Delete, "") })
        {
            var blind = await analyst.SendAsync(method, $"/api/voice/surveys/s1{path}", method == HttpMethod.Put ? change : null, ifMatch: "");
            Assert.Equal((428, "noVersion"), (blind.Status, blind.Body.GetProperty("code").GetString()));
        }

        Assert.Equal("一", (await analyst.SendAsync(HttpMethod.Get, "/api/voice/surveys/s1")).Body.GetProperty("name").GetString());
        Assert.Equal(200, (await analyst.SendAsync(HttpMethod.Put, "/api/voice/surveys/s1", change, "*")).Status);
    }

    [Theory]
    [InlineData("""{"languages":["zh-CN"],"title":{"zh-CN":"x"},"pages":[null]}""", "pages")]
    [InlineData("""{"languages":["zh-CN"],"title":{"zh-CN":"x"},"pages":[]}""", "pages")]
    [InlineData("""{"languages":["<b>"],"title":{"<b>":"x"},"pages":[]}""", "languages")]
    [InlineData("""{"languages":["zh-CN"],"title":{"zh-CN":"x"},"pages":[{"code":"p","questions":[{"code":"a-b","kind":"text","text":{"zh-CN":"x"}}]}]}""", "pages.0.questions.0.code")]
    [InlineData("""{"languages":["zh-CN"],"title":{"zh-CN":"x"},"pages":[{"code":"p","questions":[{"code":"a","kind":"rating","scale":{"least":1,"most":99},"text":{"zh-CN":"x"}}]}]}""", "pages.0.questions.0.scale")]
    [InlineData("""{"languages":["zh-CN"],"title":{"zh-CN":"x"},"pages":[{"code":"p","showIf":{"any":false,"tests":[{"field":"a","operator":"answered"}]},"questions":[{"code":"a","kind":"text","text":{"zh-CN":"x"}}]}]}""", "pages.0.showIf.tests.0.field")]
    [InlineData("""{"languages":["zh-CN"],"title":{"zh-CN":"x"},"pages":[{"code":"p","questions":[{"code":"a","kind":"text","text":{"zh-CN":"x"}},{"code":"a","kind":"text","text":{"zh-CN":"x"}}]}]}""", "pages.0.questions.1.code")]
    [InlineData("""{"languages":["zh-CN"],"title":{"zh-CN":"x"},"pages":[{"code":"p","questions":[{"code":"a","kind":"text","text":{"zh-CN":"x"}}]}],"constructs":[{"code":"A","name":{"zh-CN":"x"}},{"code":"B","name":{"zh-CN":"x"}}],"paths":[{"from":"A","to":"B"},{"from":"B","to":"A"}]}""", "paths")]
    public async Task What_is_wrong_with_a_definition_is_said_at_its_place(string definition, string place)
    {
        var analyst = await VoiceOf.NewAsync(server);
        await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s1", name = "错", audience = "customers" });
        var saved = await analyst.SendAsync(HttpMethod.Put, "/api/voice/surveys/s1", new { name = "错", definition = JsonDocument.Parse(definition).RootElement });
        Assert.Equal(200, saved.Status);
        Assert.True(saved.Body.GetProperty("wrong").TryGetProperty(place, out _), saved.Body.GetProperty("wrong").ToString());
    }

    [Fact]
    public async Task A_code_is_taken_once_and_the_list_finds_one_character()
    {
        var analyst = await VoiceOf.NewAsync(server);
        foreach (var code in new[] { "b", "a" }) Assert.Equal(201, (await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code, name = $"问卷{code}", template = "core" })).Status);
        Assert.Equal(400, (await analyst.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "a", name = "问卷", template = "core" })).Status);
        var page = (await analyst.SendAsync(HttpMethod.Get, "/api/voice/surveys?limit=1")).Body;
        Assert.Equal(("a", 2), (page.GetProperty("next").GetString(), page.GetProperty("count").GetInt32()));
        Assert.Equal(2, (await analyst.SendAsync(HttpMethod.Get, "/api/voice/surveys?search=卷")).Body.GetProperty("count").GetInt32());
    }

    private static object Nps(string code) => new { code, kind = "nps", text = new Dictionary<string, string> { ["zh-CN"] = "推荐？", ["en"] = "Recommend?" } };

    private static object Definition(params object[] questions) => new
    {
        languages = new[] { "zh-CN", "en" },
        title = new Dictionary<string, string> { ["zh-CN"] = "题", ["en"] = "Title" },
        pages = new[] { new { code = "p1", questions } },
    };
}
