using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

/// <summary>People with a token of their own, and what becomes of forms that nobody finished.</summary>
public sealed class InvitedTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly (string, string)[] Contact = [("CSAT", "5"), ("RESOLVED", "yes")];

    [Fact]
    public async Task A_token_is_used_once_however_often_it_is_sent()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        var token = (await voice.TokensAsync(2))[0];
        using var person = await new Respondent(server, token).OpenAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => person.PostAsync("next", Contact)));
        Assert.All(sent, answer => Assert.Equal(303, (int)answer.StatusCode));
        using var again = await new Respondent(server, token).OpenAsync();
        Assert.Equal(200, again.Status);
        Assert.Contains("提交成功", again.Text, StringComparison.Ordinal);
        await again.NextAsync([("-page", "card"), .. Contact]);
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((1, 1), (kept.Sheets.Count, await voice.CountedAsync()));
        Assert.Equal([InvitationState.Made, InvitationState.Answered], kept.Invitations.Select(row => row.State).Order());
    }

    [Fact]
    public async Task Every_token_of_the_file_is_the_end_of_its_address()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        var lines = (await voice.TextAsync(HttpMethod.Post, "/api/voice/waves/w1/tokens", new { count = 600 })).Trim().Split('\n').Skip(1).Select(line => line.Trim().Split(',')).ToList();
        Assert.Equal(600, lines.Count);
        Assert.All(lines, line => Assert.EndsWith($"/s/{line[0]}", line[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_answer_takes_over_what_it_is_cut_by_and_nothing_that_leads_back()
    {
        var voice = await VoiceOf.NewAsync(server);
        await server.AddAsync(new Region { CentreId = voice.Centre.Id, Code = "north", Name = "北" });
        await voice.OpenWaveAsync("contact");
        var token = (await voice.TokensAsync(1, region: "north"))[0];
        using var person = await new Respondent(server, token).OpenAsync();
        await person.NextAsync(Contact);
        var kept = await AnswersOf.ReadAsync(server, voice);
        var (sheet, invitation) = (kept.Sheets.Single(), kept.Invitations.Single());
        Assert.NotNull(sheet.RegionId);
        Assert.Equal((invitation.RegionId, AnsweredBy.Token, 4), (sheet.RegionId, sheet.By, sheet.Id.Version));
        string[] computable = [token, OpaqueToken.HashOf(token), FormKey.HashOfLinked(token), FormKey.HashOfLinked(invitation.TokenHash)];
        Assert.All(computable, key => Assert.NotEqual(sheet.OnceHash, FormKey.OnceHash(key)));
        Assert.DoesNotContain(sheet.OnceHash, computable);
    }

    [Fact]
    public async Task A_begun_form_is_gone_on_with_wherever_the_token_is_opened()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("index");
        var token = (await voice.TokensAsync(1))[0];
        using var phone = await new Respondent(server, token).OpenAsync();
        await phone.NextAsync(("IMAG1", "8"));
        using var computer = await new Respondent(server, token, "en").OpenAsync();
        Assert.Contains("您原来的期望", computer.Text, StringComparison.Ordinal);
        Assert.True((await computer.SendAsync("back")).Holds("IMAG1", "8"));
    }

    [Fact]
    public async Task Who_does_not_want_to_be_asked_is_not_and_their_begun_form_is_gone()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("index");
        var token = (await voice.TokensAsync(1))[0];
        using var person = await new Respondent(server, token).OpenAsync();
        Assert.Contains($"/s/{token}/out", person.Page, StringComparison.Ordinal);
        await person.NextAsync(("IMAG1", "8"));
        await person.RawAsync(HttpMethod.Get, "/out");
        Assert.Contains("不再打扰您？", person.Text, StringComparison.Ordinal);
        Assert.Equal(InvitationState.Made, (await AnswersOf.ReadAsync(server, voice)).Invitations.Single().State);
        Assert.Equal(303, (await person.RawAsync(HttpMethod.Post, "/out")).Status);
        Assert.Equal(403, (await person.OpenAsync()).Status);
        Assert.Contains("已为您停止调查", person.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await person.NextAsync(("-page", "image"), ("IMAG1", "8"))).Status);
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((InvitationState.OptedOut, 0, 0), (kept.Invitations.Single().State, kept.Drafts.Count, kept.Sheets.Count));
    }

    [Fact]
    public async Task There_is_no_way_out_of_a_link_that_is_everybodys()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = new Respondent(server, (await voice.OpenWaveAsync("contact")).GetProperty("link").GetString()!);
        Assert.Equal(404, (await person.RawAsync(HttpMethod.Get, "/out")).Status);
        Assert.Equal(404, (await person.RawAsync(HttpMethod.Post, "/out")).Status);
    }

    [Fact]
    public async Task Closing_a_wave_keeps_begun_forms_as_partial_answers_counted_apart()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = (await voice.OpenWaveAsync("index")).GetProperty("link").GetString()!;
        var token = (await voice.TokensAsync(1))[0];
        using var linked = await new Respondent(server, link).OpenAsync();
        await linked.NextAsync(("IMAG1", "8"), ("IMAG2", "?"));
        using var invited = await new Respondent(server, token).OpenAsync();
        await invited.NextAsync(("IMAG1", "3"));
        using var silent = await new Respondent(server, link).OpenAsync();
        await silent.NextAsync();
        Assert.Equal(3, (await AnswersOf.ReadAsync(server, voice)).Drafts.Count);

        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((2, 0, 0), (kept.Sheets.Count(sheet => !sheet.Complete), kept.Drafts.Count, await voice.CountedAsync()));
        Assert.Equal(["""{"IMAG1":"3"}""", """{"IMAG1":"8","IMAG2":"?"}"""], kept.Sheets.Select(sheet => sheet.Answers).Order());
        Assert.Equal(InvitationState.Made, kept.Invitations.Single().State);
        Assert.Equal(410, (await linked.NextAsync(("CUEX1", "1"))).Status);
        Assert.Contains("The survey is over", linked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_answer_after_the_wave_opened_again_takes_the_place_of_the_part_that_was_kept()
    {
        var voice = await VoiceOf.NewAsync(server);
        var link = (await voice.OpenWaveAsync("contact")).GetProperty("link").GetString()!;
        using var person = await new Respondent(server, link).OpenAsync();
        await person.NextAsync(("CSAT", "2"), ("RESOLVED", "no"));
        await person.SendAsync("in:en", ("CSAT", "2"), ("RESOLVED", "no"), ("WHY", "slow"));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Single((await AnswersOf.ReadAsync(server, voice)).Texts);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open");
        await person.OpenAsync();
        await person.NextAsync(Contact);
        Assert.Contains("提交成功", person.Text, StringComparison.Ordinal);
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((true, "5", 0), (kept.Sheets.Single().Complete, kept.Only["CSAT"], kept.Texts.Count));
    }

    [Fact]
    public async Task Who_has_answered_is_thanked_also_after_the_end()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        using var person = await new Respondent(server, (await voice.TokensAsync(1))[0]).OpenAsync();
        await person.NextAsync(Contact);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Contains("提交成功", (await person.OpenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_comes_as_a_code_to_be_printed_once_there_is_one()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s", name = "s", template = "core" });
        await voice.SendAsync(HttpMethod.Post, "/api/voice/surveys/s/publish");
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves", new { code = "w1", name = "w", survey = "s" });
        Assert.Equal(409, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/qr")).Status);
        Assert.Equal(404, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/none/qr")).Status);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open");
        var drawn = await voice.TextAsync(HttpMethod.Get, "/api/voice/waves/w1/qr");
        Assert.StartsWith("<svg", drawn, StringComparison.Ordinal);
    }
}
