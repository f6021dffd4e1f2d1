using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Voice.FormSurveys;

namespace Shouwen.App.Tests.Voice;

/// <summary>Who gets to a form by which address, when, and with what in hand.</summary>
public sealed class FormAddressTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Theory]
    [InlineData("nowhere")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%3Cscript%3E")]
    public async Task An_address_that_nobody_has_is_refused_alike_in_both_languages(string key)
    {
        using var person = await new Respondent(server, key).OpenAsync();
        Assert.Equal(404, person.Status);
        Assert.Contains("没有找到这份问卷", person.Text, StringComparison.Ordinal);
        Assert.Contains("There is no survey here", person.Text, StringComparison.Ordinal);
        using var other = await new Respondent(server, "elsewhere").OpenAsync();
        Assert.Equal(other.Page, person.Page);
    }

    [Theory]
    [InlineData(1, 5, 403, "调查还没有开始")]
    [InlineData(-5, -1, 410, "调查已经结束")]
    [InlineData(0, 0, 200, "有多满意")]
    public async Task A_wave_takes_answers_on_its_own_days_only(int opens, int closes, int status, string said)
    {
        var voice = await VoiceOf.NewAsync(server);
        var today = DateOnly.FromDateTime(server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
        var link = await voice.OpenWaveOfAsync(Kinds(), wave: new { code = "w1", name = "w1", survey = "w1", opensOn = today.AddDays(opens), closesOn = today.AddDays(closes) });
        using var person = await new Respondent(server, link).OpenAsync();
        Assert.Equal(status, person.Status);
        Assert.Contains(said, person.Text, StringComparison.Ordinal);
        await person.NextAsync(("-page", "p1"), ("Q10", "9"), ("ONE", "tel"));
        Assert.Equal(status == 200 ? 1 : 0, (await AnswersOf.ReadAsync(server, voice)).Sheets.Count);
    }

    [Fact]
    public async Task Sending_something_else_or_far_too_much_is_refused_kindly()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = new Respondent(server, await LinkAsync(voice, "contact"));
        Assert.Equal(415, (await person.RawAsync(HttpMethod.Post, "", JsonContent.Create(new { CSAT = 5 }))).Status);
        Assert.Contains("请打开链接", person.Text, StringComparison.Ordinal);
        Assert.Equal(413, (await person.RawAsync(HttpMethod.Post, "", new FormUrlEncodedContent([new("T", new string('x', 1_100_000))]))).Status);
        Assert.Contains("填写的内容太多", person.Text, StringComparison.Ordinal);
        Assert.Equal(413, (await person.RawAsync(HttpMethod.Post, "", new FormUrlEncodedContent(Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create($"F{i}", ""))))).Status);
    }

    [Fact]
    public async Task A_linked_form_is_gone_on_with_on_another_device()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = await voice.OpenWaveOfAsync(TwoPages());
        using var person = await new Respondent(server, link).OpenAsync();
        await person.NextAsync(("FIRST", "3"));
        var address = new Uri(System.Text.RegularExpressions.Regex.Match(person.Page, "readonly value=\"([^\"]*)\"").Groups[1].Value);
        using var elsewhere = await new Respondent(server, link).OpenAsync(address.Query);
        Assert.Contains("这份问卷是在另一台设备上开始的", elsewhere.Text, StringComparison.Ordinal);
        await elsewhere.NextAsync(("LAST", "9"));
        Assert.Contains("提交成功", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("提交成功", (await person.NextAsync(("LAST", "1"))).Text, StringComparison.Ordinal);
        Assert.Equal("""{"FIRST":"3","LAST":"9"}""", (await AnswersOf.ReadAsync(server, voice)).Sheets.Single().Answers);
    }

    [Fact]
    public async Task Who_is_sent_the_address_of_somebody_elses_form_may_begin_their_own()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = await voice.OpenWaveOfAsync(TwoPages());
        using var person = await new Respondent(server, link).OpenAsync();
        await person.NextAsync(("FIRST", "3"));
        using var other = await new Respondent(server, link).OpenAsync("?f=" + FormKeyIn(person));
        await other.OpenAsync("?f=new");
        Assert.False(other.Holds("FIRST", "3"));
        Assert.Contains("name=\"FIRST\"", other.Page, StringComparison.Ordinal);
        using var stranger = await new Respondent(server, link).OpenAsync("?f=BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB");
        Assert.NotEqual("BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB", FormKeyIn(stranger));
    }

    [Fact]
    public async Task The_browsers_key_is_for_this_link_alone_and_out_of_reach_of_scripts()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = await LinkAsync(voice, "contact");
        using var person = await new Respondent(server, link).OpenAsync();
        var cookie = person.Last.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains($"path=/s/{link}; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.Empty((await AnswersOf.ReadAsync(server, voice)).Drafts);
    }
}
