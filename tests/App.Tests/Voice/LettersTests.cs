using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Tests.Notices;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

public sealed class LettersTests(MailingServer server) : IClassFixture<MailingServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_goes_out_in_the_persons_language_with_their_own_address_and_a_way_out()
    {
        var voice = await OpenAsync();
        var token = await LetterAsync(voice, "li@example.org", "en");
        await SendAsync();
        var mail = Assert.Single(To("li@example.org"));
        Assert.Equal(("服务中心", "care@centre.example"), (((MailboxAddress)mail.From[0]).Name, ((MailboxAddress)mail.From[0]).Address));
        Assert.Contains($"http://here/s/{token}\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal($"<http://here/s/{token}/out>", mail.Headers["List-Unsubscribe"]);
        Assert.StartsWith("Good day", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.TextBody + mail.Subject, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0, 0), await CountsAsync(voice));
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_as_often_as_was_said_and_then_forgotten()
    {
        var voice = await OpenAsync();
        await ChangeAsync(voice, reminders: 1, days: 7);
        await LetterAsync(voice, "late@example.org", null);
        await SendAsync();
        server.Clock.Advance(TimeSpan.FromDays(6));
        await SendAsync();
        Assert.Single(To("late@example.org"));
        server.Clock.Advance(TimeSpan.FromDays(1.1));
        await SendAsync();
        Assert.StartsWith("提醒：", To("late@example.org")[1].Subject, StringComparison.Ordinal);
        server.Clock.Advance(TimeSpan.FromDays(30));
        await SendAsync();
        Assert.Equal(2, To("late@example.org").Count);
        var letter = await OneAsync(voice);
        Assert.Equal((LetterState.Done, null, 2), (letter.State, letter.Sealed, letter.Sent));
        Assert.Equal(InvitationState.Reminded, (await server.InDbAsync(db => db.Set<Invitation>().SingleAsync(row => row.Id == letter.InvitationId, Cancel))).State);
    }

    [Fact]
    public async Task Who_answered_or_opted_out_is_not_reminded_and_their_address_is_erased()
    {
        var voice = await OpenAsync();
        await ChangeAsync(voice, reminders: 3, days: 1);
        var token = await LetterAsync(voice, "quick@example.org", null);
        await SendAsync();
        using var person = await new Respondent(server, token).OpenAsync();
        await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"));
        server.Clock.Advance(TimeSpan.FromDays(1.1));
        await SendAsync();
        Assert.Single(To("quick@example.org"));
        Assert.Equal((LetterState.Done, null), ((await OneAsync(voice)).State, (await OneAsync(voice)).Sealed));
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_is_tried_once_and_told_without_the_address()
    {
        var voice = await OpenAsync();
        await LetterAsync(voice, "nobody@example.org", null);
        await SendAsync();
        Assert.Equal((0, 0, 0, 1), await CountsAsync(voice));
        var failure = Assert.Single((await LettersAsync(voice)).GetProperty("failures").EnumerateArray().ToList()).GetProperty("why").GetString()!;
        Assert.StartsWith("550", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", failure, StringComparison.Ordinal);
        Assert.Null((await OneAsync(voice)).Sealed);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_later()
    {
        var voice = await OpenAsync();
        await LetterAsync(voice, "patient@example.org", null);
        server.Mail.IsBusy = true;
        await SendAsync();
        server.Mail.IsBusy = false;
        await SendAsync();
        Assert.Empty(To("patient@example.org"));
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync();
        Assert.Single(To("patient@example.org"));
    }

    [Fact]
    public async Task Nothing_goes_out_before_the_wave_is_open_and_closing_it_erases_what_waits()
    {
        var voice = await OpenAsync();
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        await LetterAsync(voice, "early@example.org", null);
        await SendAsync();
        Assert.Empty(To("early@example.org"));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open");
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        Assert.Equal((LetterState.Done, null), ((await OneAsync(voice)).State, (await OneAsync(voice)).Sealed));
    }

    [Fact]
    public async Task What_letters_say_is_checked_and_two_who_change_it_do_not_overwrite_each_other()
    {
        var voice = await OpenAsync();
        var texts = new Dictionary<string, object> { ["en"] = new { subject = "Hello", text = "No address in here." }, ["fr"] = new { subject = "Salut", text = "{{link}}" } };
        var refused = await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/letters", new { texts, reminders = 9, reminderDays = 0 });
        Assert.Equal(["reminderDays", "reminders", "texts.en.text", "texts.fr"], refused.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        texts = new() { ["en"] = new { subject = "Hello", text = "Here: {{link}}" } };
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/letters", new { texts, reminders = 0, reminderDays = 3 }, "\"1\"")).Status);
        Assert.Equal(412, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/letters", new { texts, reminders = 2, reminderDays = 3 }, "\"1\"")).Status);
        await LetterAsync(voice, "short@example.org", "en");
        await SendAsync();
        var mail = Assert.Single(To("short@example.org"));
        Assert.StartsWith("Here: http://here/s/", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("No more invitations of this kind", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_of_a_list_is_written_to_and_who_has_no_address_is_not_drawn()
    {
        var voice = await OpenAsync();
        const string List = "客户编号,邮箱,语言\nA1,a1@list.example,en\nA2,,\nA3,a3@list.example,zh-CN\n";
        var plan = new Dictionary<string, object?> { ["source"] = "list", ["size"] = 10, ["send"] = "mail" };
        var sampling = new SamplingOf(server, voice, await server.AsAsync(voice.Centre, Role.QualityAnalyst));
        Assert.Equal(2, (await sampling.PreviewAsync(plan, list: List)).Body.GetProperty("whole").GetProperty("drawn").GetInt32());
        Assert.Equal(204, (await sampling.DrawAsync(plan, list: List)).Status);
        Assert.Equal((2, 0, 0, 0), await CountsAsync(voice));
        await SendAsync();
        Assert.StartsWith("Good day", Assert.Single(To("a1@list.example")).TextBody, StringComparison.Ordinal);
        Assert.StartsWith("您好", Assert.Single(To("a3@list.example")).TextBody, StringComparison.Ordinal);
        Assert.Equal(400, (await sampling.PreviewAsync(SamplingOf.Plan(1, "queue", ("send", "mail")))).Status);
    }

    [Fact]
    public async Task A_machine_takes_letters_and_none_is_lost_when_it_breaks_down_before_it_says_so()
    {
        var voice = await OpenAsync();
        await LetterAsync(voice, null, null, LetterWay.Machine);
        var first = (await voice.ListAsync("/api/voice/waves/w1/outbox"))[0];
        Assert.Equal(("ivr", "c-1"), (first.GetProperty("source").GetString(), first.GetProperty("contact").GetString()));
        var again = (await voice.ListAsync("/api/voice/waves/w1/outbox"))[0];
        Assert.Equal(first.GetProperty("address").GetString(), again.GetProperty("address").GetString());
        Assert.Equal(204, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/outbox/taken", new { ids = new[] { again.GetProperty("id").GetGuid() } })).Status);
        Assert.Empty(await voice.ListAsync("/api/voice/waves/w1/outbox"));
        Assert.Null((await OneAsync(voice)).Sealed);
    }

    [Fact]
    public async Task What_was_sealed_with_a_key_that_is_gone_is_given_to_nobody_and_breaks_nothing()
    {
        var voice = await OpenAsync();
        await LetterAsync(voice, null, null, LetterWay.Machine);
        await LetterAsync(voice, "gone@example.org", null);
        await server.InDbAsync(db => db.Set<Letter>().Where(row => row.CentreId == voice.Centre.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Sealed, "of another installation"), Cancel));
        Assert.Empty(await voice.ListAsync("/api/voice/waves/w1/outbox"));
        await SendAsync();
        Assert.Empty(To("gone@example.org"));
        Assert.Equal((0, 0, 0, 0), await CountsAsync(voice));
    }

    private async Task<VoiceOf> OpenAsync()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        return voice;
    }

    private async Task<string> LetterAsync(VoiceOf voice, string? to, string? language, LetterWay way = LetterWay.Mail)
    {
        var token = OpaqueToken.Create();
        var wave = await server.InDbAsync(db => db.Set<Wave>().SingleAsync(row => row.CentreId == voice.Centre.Id, Cancel));
        var invitation = new Invitation { Id = NewId.At(server.Clock), CentreId = voice.Centre.Id, WaveId = wave.Id, TokenHash = OpaqueToken.HashOf(token), State = InvitationState.Made };
        var seal = server.Services.GetRequiredService<Seal>();
        await server.AddAsync(invitation, new Letter
        {
            Id = NewId.At(server.Clock),
            CentreId = voice.Centre.Id,
            WaveId = wave.Id,
            InvitationId = invitation.Id,
            Way = way,
            State = LetterState.Waiting,
            DueAt = server.Clock.GetUtcNow(),
            Sealed = seal.Close(new(to, "ivr", "c-1", language, $"http://here/s/{token}")),
        });
        return token;
    }

    /// <summary>The server sends by itself too when time passes: what it has just claimed is on its way, and waited for.</summary>
    private async Task<int> SendAsync()
    {
        var sent = await server.Services.GetRequiredService<DeliverLetters>().RunAsync(Cancel);
        for (var tries = 0; tries < 100 && await IsOnItsWayAsync(); tries++) await Task.Delay(20, Cancel);
        return sent;
    }

    private Task<bool> IsOnItsWayAsync()
    {
        var now = server.Clock.GetUtcNow();
        var (from, to) = (now + TimeSpan.FromSeconds(590), now + TimeSpan.FromSeconds(600));
        return server.InDbAsync(db => db.Set<Letter>().AnyAsync(row => row.State == LetterState.Waiting && row.DueAt > from && row.DueAt <= to, Cancel));
    }

    private List<MimeMessage> To(string address) => [.. server.Mail.Received.Where(mail => mail.To.Mailboxes.Single().Address == address)];

    private Task<Letter> OneAsync(VoiceOf voice) => server.InDbAsync(db => db.Set<Letter>().AsNoTracking().SingleAsync(row => row.CentreId == voice.Centre.Id, Cancel));

    private static async Task ChangeAsync(VoiceOf voice, int reminders, int days) =>
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/letters", new { texts = new { }, reminders, reminderDays = days })).Status);

    private static async Task<JsonElement> LettersAsync(VoiceOf voice) => (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/letters")).Body;

    private static async Task<(int, int, int, int)> CountsAsync(VoiceOf voice)
    {
        var counts = (await LettersAsync(voice)).GetProperty("counts");
        return (counts.GetProperty("waiting").GetInt32(), counts.GetProperty("sent").GetInt32(), counts.GetProperty("reminded").GetInt32(), counts.GetProperty("failed").GetInt32());
    }
}
