using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Public;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Mail;

/// <summary>Sends what is due to customers of cases, and says in the timeline whether it went. A server that is killed in between sends at most the one letter again that it was sending.</summary>
internal sealed partial class SendLetters(IServiceScopeFactory scopes, PostOffice office, Store store, ThreadSeal seal, WorkingCalendars calendars, TimeProvider time, ILogger<SendLetters> log) : Rounds(time, log)
{
    private const int Together = 50;

    /// <summary>Mail servers commonly take 25 MB, and what is sent grows by a third on its way.</summary>
    private const long MostBytes = 15_000_000;
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task RoundAsync(CancellationToken cancel)
    {
        while (await RunAsync(cancel) == Together) { }
    }

    /// <summary>One round; how many were sent.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (office.Sender is null) return 0;
        await using var scope = scopes.CreateAsyncScope();
        var (db, now, sent) = (scope.ServiceProvider.GetRequiredService<Db>(), Time.GetUtcNow(), 0);
        var due = await db.Set<CaseLetter>().Where(row => row.State == CaseLetterState.Waiting && row.DueAt <= now).OrderBy(row => row.DueAt).Take(Together).ToListAsync(cancel);
        if (due.Count == 0) return 0;
        var (bag, why) = await office.OpenAsync(cancel);
        if (bag is null)
        {
            LogNoConnection(Log, why);
            return 0;
        }

        using (bag)
        {
            foreach (var letter in due.TakeWhile(_ => bag.IsOpen))
            {
                if (!await ClaimAsync(db, letter, cancel)) continue;
                if (await SendAsync(db, letter, bag, cancel)) sent++;
                await db.SaveChangesAsync(cancel);
                if (office.Pace is { Ticks: > 0 } pace) await Task.Delay(pace, cancel);
            }
        }

        return sent;
    }

    /// <summary>Of two servers on one store, one sends it; and if that one is killed, somebody does later.</summary>
    private async Task<bool> ClaimAsync(Db db, CaseLetter letter, CancellationToken cancel)
    {
        var (id, was, until) = (letter.Id, letter.DueAt, Time.GetUtcNow() + Claimed);
        if (await db.Set<CaseLetter>().Where(row => row.Id == id && row.State == CaseLetterState.Waiting && row.DueAt == was).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, until), cancel) == 0) return false;
        db.Entry(letter).Property(row => row.DueAt).OriginalValue = until;
        letter.DueAt = until;
        return true;
    }

    private async Task<bool> SendAsync(Db db, CaseLetter letter, PostBag bag, CancellationToken cancel)
    {
        var row = await db.Set<DeskCase>().AsNoTracking().SingleAsync(one => one.Id == letter.CaseId, cancel);
        var thread = await db.Set<CaseThread>().AsNoTracking().SingleAsync(one => one.Id == letter.CaseId, cancel);
        var outcome = seal.Open(thread.Sealed) is { } envelope ? await bag.SendAsync(await MailAsync(db, letter, row, thread, envelope, cancel), cancel) : new(PostFate.Never, "the key that sealed the address is gone");
        letter.Failure = outcome.Why;
        if (outcome.Fate == PostFate.Later && letter.Tries < Waits.Length)
        {
            letter.DueAt = Time.GetUtcNow() + Waits[letter.Tries++];
            return false;
        }

        var isSent = outcome.Fate == PostFate.Sent;
        letter.State = isSent ? CaseLetterState.Sent : CaseLetterState.Failed;
        var desk = new DeskStore(db, calendars, Time, Acting.Customer(row.CentreId, ""));
        db.Add(StoredCases.Entry(desk, row, isSent ? CaseEntryKind.MailSent : CaseEntryKind.MailFailed, outcome.Why, letter.Kind == CaseLetterKind.Reply ? "reply" : "acknowledgement"));
        return isSent;
    }

    private async Task<Notices.Published.Mail> MailAsync(Db db, CaseLetter letter, DeskCase row, CaseThread thread, ThreadEnvelope envelope, CancellationToken cancel)
    {
        var words = PublicWords.For((await CentreCard.ListAsync(db, [row.CentreId], cancel)).Single().Locale);
        var isReply = letter.Kind == CaseLetterKind.Reply;
        var (files, left) = isReply ? await FilesAsync(db, letter, cancel) : ([], []);
        var leftOut = left.Count == 0 ? "" : $"{words.Say("mail.filesTooLarge", string.Join("，", left))}\n\n";
        var text = $"{MailText.Above} {words["mail.above"]} --##\n\n{letter.Text}\n\n{leftOut}{words["mail.how"]}{(isReply ? "" : $"\n{words["mail.isAutomatic"]}")}\n";
        return new(envelope.To, MailReference.Subject(row.Number, envelope.Reference, words.Say("mail.subject", row.Number)), text, null)
        {
            Files = files,
            Thread = new(MailReference.MessageId(envelope.Reference, letter.Id), thread.LastMessageId, isReply),
        };
    }

    /// <summary>Those that mail servers take together, the first ones first; and the names of those that are too much.</summary>
    private async Task<(IReadOnlyList<MailFile> Files, IReadOnlyList<string> LeftOut)> FilesAsync(Db db, CaseLetter letter, CancellationToken cancel)
    {
        var (taken, left, bytes) = (new List<MailFile>(), new List<string>(), 0L);
        foreach (var file in await db.Set<CaseFile>().AsNoTracking().Where(row => row.LetterId == letter.Id).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(cancel))
        {
            var path = CaseFile.In(store).PathOf(file.Id);
            if (bytes + file.Bytes > MostBytes || !File.Exists(path))
            {
                left.Add(file.Name);
                continue;
            }

            bytes += file.Bytes;
            taken.Add(new(file.Name, path));
        }

        return (taken, left);
    }

    [LoggerMessage(LogLevel.Warning, "The mail server cannot be reached: {Why}. Letters to customers wait.")]
    private static partial void LogNoConnection(ILogger log, string? why);
}
