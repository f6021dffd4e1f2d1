using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Templates;
using static Shouwen.App.Tests.Voice.FormSurveys;

namespace Shouwen.App.Tests.Voice;

public sealed class FormTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly (string, string)[] Contact = [("CSAT", "5"), ("RESOLVED", "yes"), ("EFFORT", "7")];

    [Theory]
    [InlineData("zh-CN", "您对我们的印象", "下一页", "提交成功")]
    [InlineData("en-GB,en;q=0.8", "Your picture of us", "Next", "Your answers have arrived")]
    public async Task The_index_is_answered_page_by_page_to_the_thanks(string language, string title, string next, string thanks)
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = new Respondent(server, await LinkAsync(voice, "index"), language);
        await person.OpenAsync();
        Assert.Contains(title, person.Text, StringComparison.Ordinal);
        Assert.Contains(next, person.Text, StringComparison.Ordinal);
        var pages = SurveyTemplates.Find("index")!.Definition.Pages;
        foreach (var page in pages)
            Assert.Equal(303, (await person.NextAsync([.. page.Questions.SelectMany(SurveyFields.Of).Select(field => (field.Code, Answer(field)))])).Status);
        Assert.Contains(thanks, person.Text, StringComparison.Ordinal);
        Assert.Contains(thanks, (await person.OpenAsync()).Text, StringComparison.Ordinal);

        var kept = await AnswersOf.ReadAsync(server, voice);
        var fields = pages.SelectMany(page => page.Questions).SelectMany(SurveyFields.Of).ToList();
        Assert.Equal(fields.Where(field => field.Kind != FieldKind.Text).ToDictionary(field => field.Code, Answer), kept.Only);
        Assert.Equal(("WHY", "等得太久\n<b>真的</b>"), (kept.Texts.Single().Field, kept.Texts.Single().Text));
        var sheet = kept.Sheets.Single();
        Assert.Equal((true, AnsweredBy.Link, language[..2]), (sheet.Complete, sheet.By, sheet.Language[..2]));
        Assert.Equal((4, 4), (sheet.Id.Version, kept.Texts.Single().Id.Version));
        Assert.Equal((1, 0), (await voice.CountedAsync(), kept.Drafts.Count));
    }

    [Fact]
    public async Task An_answer_has_the_local_day_of_the_centre_and_no_time()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await AnsweredAsync(await LinkAsync(voice, "contact"));
        var day = (await AnswersOf.ReadAsync(server, voice)).Sheets.Single().Day;
        Assert.Equal(DateOnly.FromDateTime(server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime), day);
    }

    [Fact]
    public async Task A_low_mark_asks_why_on_the_same_page_and_a_high_one_does_not()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await LinkAsync(voice, "contact")).OpenAsync();
        Assert.DoesNotContain("哪里没有做好", person.Text, StringComparison.Ordinal);
        await person.NextAsync(("CSAT", "2"), ("RESOLVED", "no"));
        Assert.Equal(200, person.Status);
        Assert.Contains("哪里没有做好", person.Text, StringComparison.Ordinal);
        Assert.True(person.Holds("CSAT", "2") && person.Holds("RESOLVED", "no"));
        Assert.Empty((await AnswersOf.ReadAsync(server, voice)).Sheets);
        await person.NextAsync(("CSAT", "2"), ("RESOLVED", "no"), ("WHY", "没有回电"));
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal("没有回电", kept.Texts.Single().Text);
    }

    [Fact]
    public async Task Changing_the_mark_that_asked_why_drops_what_was_said()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await LinkAsync(voice, "contact")).OpenAsync();
        await person.NextAsync(("CSAT", "2"), ("RESOLVED", "no"));
        await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"), ("WHY", "没有回电"));
        Assert.Contains("提交成功", person.Text, StringComparison.Ordinal);
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((1, 0, "5"), (kept.Sheets.Count, kept.Texts.Count, kept.Only["CSAT"]));
    }

    [Theory]
    [InlineData("Q10", "11", "请填 1 到 10 之间的数")]
    [InlineData("Q10", "0", "请填 1 到 10 之间的数")]
    [InlineData("Q10", "5.5", "请在量表上选一个分数")]
    [InlineData("Q10", "?", "请在量表上选一个分数")]
    [InlineData("ONE", "nowhere", "请在所列选项中选择")]
    [InlineData("ONE", "", "请回答这道题")]
    [InlineData("N", "abc", "请填数字")]
    [InlineData("N", "21", "请填 1 到 20 之间的数")]
    [InlineData("D", "2026-02-30", "请填日期")]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept(string field, string answer, string said)
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(Kinds())).OpenAsync();
        var answers = new Dictionary<string, string> { ["Q10"] = "9", ["ONE"] = "tel", ["T"] = "旧话 <x>", ["N"] = "12" };
        answers[field] = answer;
        await person.NextAsync([.. answers.Select(pair => (pair.Key, pair.Value))]);
        Assert.Equal(400, person.Status);
        Assert.Contains($"id=\"e-{field}\"", person.Page, StringComparison.Ordinal);
        Assert.Contains($"href=\"#f-{field}\"", person.Page, StringComparison.Ordinal);
        Assert.Contains($"id=\"f-{field}\"", person.Page, StringComparison.Ordinal);
        Assert.Contains(said, person.Text, StringComparison.Ordinal);
        Assert.Contains("旧话 &lt;x&gt;", person.Page, StringComparison.Ordinal);
        if (field != "Q10") Assert.True(person.Holds("Q10", "9"));
        if (field == "N") Assert.True(person.Holds("N", answer));
        Assert.Empty((await AnswersOf.ReadAsync(server, voice)).Sheets);
    }

    [Fact]
    public async Task None_of_these_stands_alone_and_says_so_with_its_own_words()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(Kinds()), "en").OpenAsync();
        await person.NextAsync(("Q10", "9"), ("ONE", "tel"), ("MANY", "wait"), ("MANY", "none"));
        Assert.Equal(400, person.Status);
        Assert.Contains("“Nothing” cannot be chosen together with others", person.Text, StringComparison.Ordinal);
        await person.NextAsync(("Q10", "9"), ("ONE", "tel"), ("MANY", "wait"), ("MANY", "rude"));
        Assert.Equal("wait,rude", (await AnswersOf.ReadAsync(server, voice)).Only["MANY"]);
    }

    [Fact]
    public async Task Five_thousand_characters_come_back_with_what_is_too_much_and_four_thousand_are_kept()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(Kinds())).OpenAsync();
        var text = new string('长', 5000);
        await person.NextAsync(("Q10", "9"), ("ONE", "tel"), ("T", text));
        Assert.Equal(400, person.Status);
        Assert.Contains("最多 4000 个字，现在有 5000 个字", person.Text, StringComparison.Ordinal);
        Assert.Contains(text, person.Text, StringComparison.Ordinal);
        await person.NextAsync(("Q10", "9"), ("ONE", "tel"), ("T", text[..4000]));
        Assert.Equal(4000, (await AnswersOf.ReadAsync(server, voice)).Texts.Single().Text.Length);
    }

    [Fact]
    public async Task Fields_of_other_pages_and_of_nobody_are_ignored()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await LinkAsync(voice, "index")).OpenAsync();
        await person.NextAsync(("IMAG1", "7"), ("CUSA1", "1"), ("NOBODY", "x"), ("-page2", "x"));
        Assert.Equal("""{"IMAG1":"7"}""", (await AnswersOf.ReadAsync(server, voice)).Drafts.Single().Answers);
    }

    [Fact]
    public async Task The_last_page_alone_does_not_hand_in_what_must_be_answered_before()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(TwoPages())).OpenAsync();
        await person.RawAsync(HttpMethod.Post, "", new FormUrlEncodedContent([new("-page", "p2"), new("LAST", "9")]));
        Assert.Equal(400, person.Status);
        Assert.Contains("id=\"e-FIRST\"", person.Page, StringComparison.Ordinal);
        Assert.Empty((await AnswersOf.ReadAsync(server, voice)).Sheets);
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_answer_and_all_are_thanked()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await LinkAsync(voice, "contact")).OpenAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => person.PostAsync("next", Contact)));
        Assert.All(sent, answer => Assert.Equal(303, (int)answer.StatusCode));
        Assert.Equal(303, (await person.NextAsync(Contact)).Status);
        Assert.Contains("提交成功", person.Text, StringComparison.Ordinal);
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((1, 1), (kept.Sheets.Count, await voice.CountedAsync()));
    }

    [Fact]
    public async Task Another_browser_with_the_same_link_is_another_answer()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = await LinkAsync(voice, "contact");
        for (var i = 0; i < 2; i++) (await AnsweredAsync(link)).Dispose();
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((2, 2), (kept.Sheets.Count, await voice.CountedAsync()));
    }

    [Fact]
    public async Task A_browser_that_keeps_no_cookies_answers_all_pages_too()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(TwoPages()), keepsCookies: false).OpenAsync();
        await person.NextAsync(("FIRST", "3"));
        await person.NextAsync(("LAST", "9"));
        Assert.Contains("提交成功", person.Text, StringComparison.Ordinal);
        Assert.Equal("""{"FIRST":"3","LAST":"9"}""", (await AnswersOf.ReadAsync(server, voice)).Sheets.Single().Answers);
    }

    [Fact]
    public async Task Two_tabs_share_the_form_and_neither_loses_what_the_other_saved()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(TwoPages())).OpenAsync();
        await person.NextAsync(("FIRST", "3"));
        var second = await Task.WhenAll(
            person.PostAsync("back", ("LAST", "9")),
            person.RawAsync(HttpMethod.Post, "", new FormUrlEncodedContent([new("-page", "p1"), new("-do", "in:en"), new("-form", FormKeyIn(person)), new("FIRST", "4")])).ContinueWith(task => task.Result.Last, TaskScheduler.Default));
        Assert.All(second, answer => Assert.Equal(303, (int)answer.StatusCode));
        var draft = (await AnswersOf.ReadAsync(server, voice)).Drafts.Single();
        Assert.Equal(("""{"FIRST":"4","LAST":"9"}""", "en"), (draft.Answers, draft.Language));
    }

    [Fact]
    public async Task Back_keeps_what_was_typed_and_another_branch_drops_what_the_first_one_asked()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(Branches())).OpenAsync();
        await person.NextAsync(("WAY", "tel"));
        Assert.Contains("电话等了多久", person.Text, StringComparison.Ordinal);
        await person.SendAsync("back", ("WAIT", "12"));
        Assert.True(person.Holds("WAY", "tel"));
        await person.NextAsync(("WAY", "tel"));
        Assert.True(person.Holds("WAIT", "12"));
        await person.SendAsync("back", ("WAIT", "12"));
        await person.NextAsync(("WAY", "hall"));
        Assert.Contains("营业厅人多吗", person.Text, StringComparison.Ordinal);
        await person.NextAsync(("FULL", "4"));
        Assert.Contains("您选了“营业厅”", person.Text, StringComparison.Ordinal);
        await person.NextAsync(("END", "<b>好</b>"));
        Assert.Equal("""{"WAY":"hall","FULL":"4"}""", (await AnswersOf.ReadAsync(server, voice)).Sheets.Single().Answers);
    }

    [Fact]
    public async Task Another_language_keeps_the_page_and_what_was_typed()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = await new Respondent(server, await LinkAsync(voice, "index")).OpenAsync();
        await person.SendAsync("in:en", ("IMAG1", "8"));
        Assert.Contains("Your picture of us", person.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", person.Page, StringComparison.Ordinal);
        Assert.True(person.Holds("IMAG1", "8"));
    }

    [Fact]
    public async Task Text_from_outside_never_becomes_markup()
    {
        const string attack = "\"><script>alert(1)</script>{{T}}";
        var voice = await VoiceOf.NewAsync(server);
        var words = new Dictionary<string, string> { ["zh-CN"] = attack.Replace("{{T}}", "", StringComparison.Ordinal) };
        var definition = new
        {
            languages = new[] { "zh-CN" },
            title = words,
            introduction = words,
            pages = new object[]
            {
                new { code = "p1", title = words, questions = new object[] { Ask("T", "text", words, help: words), Ask("ONE", "singleChoice", words, choices: [new { code = "a", text = words }, new { code = "b", text = words }]) } },
                new { code = "p2", questions = new object[] { Ask("U", "text", new Dictionary<string, string> { ["zh-CN"] = "{{T}} {{ONE}}" }) } },
            },
        };
        using var person = await new Respondent(server, await voice.OpenWaveOfAsync(definition)).OpenAsync();
        Assert.DoesNotContain("<script", person.Page, StringComparison.Ordinal);
        await person.NextAsync(("T", attack), ("ONE", "a"));
        Assert.DoesNotContain("<script", person.Page, StringComparison.Ordinal);
        Assert.Contains($"{attack} {words["zh-CN"]}", person.Text, StringComparison.Ordinal);
        await person.SendAsync("back", ("U", attack));
        Assert.DoesNotContain("<script", person.Page, StringComparison.Ordinal);
        Assert.Contains(attack, person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_is_light_and_holds_no_script()
    {
        var voice = await VoiceOf.NewAsync(server);
        foreach (var template in SurveyTemplates.All)
        {
            using var person = await new Respondent(server, (await voice.OpenWaveAsync(template.Code, template.Code)).GetProperty("link").GetString()!).OpenAsync();
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(person.Page), 1000, 60_000);
            Assert.DoesNotContain("<script", person.Page, StringComparison.Ordinal);
            Assert.DoesNotContain("src=", person.Page, StringComparison.Ordinal);
            Assert.True(person.Last.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Choices_drawn_in_an_order_of_their_own_stay_so_when_the_page_is_opened_again()
    {
        var voice = await VoiceOf.NewAsync(server);
        var choices = Enumerable.Range(0, 12).Select(i => (object)new { code = $"c{i}", text = Zh($"选项{i}"), alone = i == 3 }).ToArray();
        var link = await voice.OpenWaveOfAsync(Survey(new { code = "p1", questions = new[] { new { code = "M", kind = "multipleChoice", text = Zh("选"), choices, shuffle = true } } }));
        using var one = await new Respondent(server, link).OpenAsync();
        var first = one.Text;
        Assert.Equal(first, (await one.OpenAsync()).Text);
        Assert.True(first.IndexOf("选项3", StringComparison.Ordinal) > first.IndexOf("选项11", StringComparison.Ordinal));
        var others = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            using var other = await new Respondent(server, link).OpenAsync();
            others.Add(other.Text);
        }

        Assert.True(others.Count > 1);
    }

    private async Task<Respondent> AnsweredAsync(string key)
    {
        var person = await new Respondent(server, key).OpenAsync();
        await person.NextAsync(Contact);
        Assert.Contains("提交成功", person.Text, StringComparison.Ordinal);
        return person;
    }

    private static string Answer(SurveyField field) => field.Kind switch
    {
        FieldKind.Points => field.Question.Kind == QuestionKind.Matrix ? "7" : "9",
        FieldKind.Choice => field.Question.Choices![0].Code,
        _ => "等得太久\n<b>真的</b>",
    };
}
