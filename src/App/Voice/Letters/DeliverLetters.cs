using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Notices.Published;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Letters;

/// <summary>
/// Sends what is due, reminds those who did not answer, and erases what is not needed any more. A server that is killed in between sends at most the
/// one letter again that it was sending.
/// </summary>
internal sealed partial class DeliverLetters(IServiceScopeFactory scopes, PostOffice office, Seal seal, TimeProvider time, ILogger<DeliverLetters> log) : Rounds(time, log)
{
    private const int Together = 100;
    private static readonly TimeSpan Erasing = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    private DateTimeOffset eraseAt;

    /// <summary>One round; how many were sent.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (Time.GetUtcNow() >= eraseAt)
        {
            await EraseLetters.OfThoseWhoAnsweredAsync(db, cancel);
            eraseAt = Time.GetUtcNow() + Erasing;
        }

        if (office.Sender is null) return 0;
        var due = await DueAsync(db, cancel);
        if (due.Count == 0) return 0;
        var (bag, why) = await office.OpenAsync(cancel);
        if (bag is null)
        {
            LogNoConnection(Log, why);
            return 0;
        }

        using (bag) return await SendAsync(db, due, bag, cancel);
    }

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task RoundAsync(CancellationToken cancel)
    {
        while (await RunAsync(cancel) == Together) { }
    }

    private Task<List<Letter>> DueAsync(Db db, CancellationToken cancel)
    {
        var now = Time.GetUtcNow();
        return (from letter in DrawClaim.WholeLetters(db)
                join wave in db.Set<Wave>() on letter.WaveId equals wave.Id
                where letter.State == LetterState.Waiting && letter.Way == LetterWay.Mail && letter.DueAt <= now && wave.State == WaveState.Open
                orderby letter.DueAt
                select letter).Take(Together).ToListAsync(cancel);
    }

    private async Task<int> SendAsync(Db db, List<Letter> due, PostBag bag, CancellationToken cancel)
    {
        var sent = 0;
        var waves = new Dictionary<Guid, WaveToTell>();
        foreach (var letter in due.TakeWhile(_ => bag.IsOpen))
        {
            if (!waves.TryGetValue(letter.WaveId, out var wave)) waves[letter.WaveId] = wave = await WaveToTell.ReadAsync(db, Time, letter.WaveId, cancel);
            if (wave.BeginsAt > Time.GetUtcNow()) (letter.DueAt, wave) = (wave.BeginsAt, null);
            else if (wave.IsOver) (letter.State, letter.Sealed, wave) = (LetterState.Done, null, null);
            else if (!await ClaimAsync(db, letter, cancel)) continue;
            if (wave is not null)
            {
                if (await SendAsync(db, letter, wave, bag, cancel)) sent++;
                if (office.Pace is { Ticks: > 0 } pace) await Task.Delay(pace, cancel);
            }

            await db.SaveChangesAsync(cancel);
        }

        return sent;
    }

    /// <summary>Of two servers on one store, one sends it; and if that one is killed, somebody does later.</summary>
    private async Task<bool> ClaimAsync(Db db, Letter letter, CancellationToken cancel)
    {
        var until = Time.GetUtcNow() + Claimed;
        var (id, was) = (letter.Id, letter.DueAt);
        if (await db.Set<Letter>().Where(row => row.Id == id && row.State == LetterState.Waiting && row.DueAt == was).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, until), cancel) == 0) return false;
        db.Entry(letter).Property(row => row.DueAt).OriginalValue = until;
        letter.DueAt = until;
        return true;
    }

    private async Task<bool> SendAsync(Db db, Letter letter, WaveToTell wave, PostBag bag, CancellationToken cancel)
    {
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(row => row.Id == letter.InvitationId, cancel);
        if (invitation is null or { State: InvitationState.Answered or InvitationState.OptedOut } || seal.Open(letter.Sealed) is not { To: { } to } envelope)
        {
            (letter.State, letter.Sealed) = (LetterState.Done, null);
            return false;
        }

        var language = wave.Survey.Languages.Contains(envelope.Language ?? "") ? envelope.Language! : wave.Survey.Languages[0];
        var (subject, text) = wave.Texts[language].Filled(wave.Survey, language, envelope.Address, wave.ClosesOn, letter.Sent > 0);
        var outcome = await bag.SendAsync(new(to, subject, text, new($"{envelope.Address}/out")), cancel);
        Note(letter, outcome, wave);
        if (outcome.Fate != PostFate.Sent) return false;
        var state = letter.Sent > 1 ? InvitationState.Reminded : InvitationState.Sent;
        // Whoever answers in this very moment stays one who answered.
        await db.Set<Invitation>().Where(row => row.Id == invitation.Id && row.State != InvitationState.Answered && row.State != InvitationState.OptedOut)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state), cancel);
        return true;
    }

    private void Note(Letter letter, PostOutcome outcome, WaveToTell wave)
    {
        letter.Failure = outcome.Why;
        if (outcome.Fate == PostFate.Sent)
        {
            (letter.Sent, letter.Tries) = (letter.Sent + 1, 0);
            if (letter.Sent <= wave.Reminders) letter.DueAt = Time.GetUtcNow().AddDays(wave.ReminderDays);
            else (letter.State, letter.Sealed) = (LetterState.Done, null);
        }
        else if (outcome.Fate == PostFate.Later && letter.Tries < Waits.Length) letter.DueAt = Time.GetUtcNow() + Waits[letter.Tries++];
        else (letter.State, letter.Sealed) = (LetterState.Failed, null);
    }

    [LoggerMessage(LogLevel.Warning, "The mail server cannot be reached: {Why}. Letters wait.")]
    private static partial void LogNoConnection(ILogger log, string? why);
}

/// <summary>A wave as its letters tell of it.</summary>
internal sealed record WaveToTell(SurveyDefinition Survey, IReadOnlyDictionary<string, LetterText> Texts, int Reminders, int ReminderDays, DateTimeOffset BeginsAt, DateOnly? ClosesOn, bool IsOver)
{
    /// <summary>Nobody is written to before the working day begins.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    public static async Task<WaveToTell> ReadAsync(Db db, TimeProvider time, Guid waveId, CancellationToken cancel)
    {
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(row => row.Id == waveId, cancel);
        var zone = (await CentreCard.ListAsync(db, [wave.CentreId], cancel)).Single().Zone;
        var letters = await db.Set<WaveLetters>().AsNoTracking().SingleOrDefaultAsync(row => row.WaveId == waveId, cancel) ?? new() { WaveId = waveId, CentreId = wave.CentreId };
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        return new(
            survey, letters.Of(survey), letters.Reminders, letters.ReminderDays,
            wave.OpensOn is { } first ? WaveDays.At(zone, first, Morning) : DateTimeOffset.MinValue, wave.ClosesOn, wave.ClosesOn < WaveDays.Today(zone, time));
    }
}
