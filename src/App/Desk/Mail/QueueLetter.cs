using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Public;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Mail;

/// <summary>Writes down what is to be sent to a customer by mail; saved with the caller's changes, so that it is sent if and only if these are kept.</summary>
internal static class QueueLetter
{
    /// <summary>A program that does not say that it is one gets no more than this from us by itself.</summary>
    public const int MostAcknowledgementsADay = 3;

    /// <summary>A public reply on a case that came by mail, where there is a mail server to send it by.</summary>
    public static async Task ReplyAsync(DeskStore desk, PostOffice office, ThreadSeal seal, DeskCase row, string text, CancellationToken cancel)
    {
        if (office.Sender is null || await desk.Db.Set<CaseThread>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == row.Id, cancel) is not { } thread || seal.Open(thread.Sealed) is not { } envelope) return;
        var letter = Letter(desk, row, CaseLetterKind.Reply, envelope.To, text);
        desk.Db.Add(letter);
        // What was put on the case for the customer and has not been sent yet goes along.
        var files = await desk.Db.Set<CaseFile>().Where(file => file.CaseId == row.Id && file.IsPublic && file.AddedById != null && file.LetterId == null).ToListAsync(cancel);
        foreach (var file in files) file.LetterId = letter.Id;
    }

    public static async Task AcknowledgeAsync(DeskStore desk, PostOffice office, CentreCard centre, DeskCase row, string to, CancellationToken cancel)
    {
        if (office.Sender is null) return;
        var (hash, since) = (HashOf(to), StoredCases.Now(desk.Time).AddDays(-1));
        if (await desk.Db.Set<CaseLetter>().CountAsync(one => one.CentreId == centre.Id && one.ToHash == hash && one.At > since && one.Kind == CaseLetterKind.Acknowledgement, cancel) >= MostAcknowledgementsADay) return;
        var words = PublicWords.For(centre.Locale);
        var due = desk.Db.ChangeTracker.Entries<CasePromise>().Select(entry => entry.Entity).Where(promise => promise.CaseId == row.Id && promise.Kind == Engines.Clock.PromiseKind.FirstResponse).Min(promise => promise.DueAt);
        var by = due is null ? "" : words.Say("mail.answerBy", words.At(Instant.FromDateTimeOffset(due.Value).InZone(DateTimeZoneProviders.Tzdb[centre.Zone]).ToDateTimeUnspecified()));
        desk.Db.Add(Letter(desk, row, CaseLetterKind.Acknowledgement, to, $"{words.Say("mail.received", row.Number)}{by}"));
    }

    private static CaseLetter Letter(DeskStore desk, DeskCase row, CaseLetterKind kind, string to, string text) => new()
    {
        Id = NewId.At(desk.Time),
        CentreId = row.CentreId,
        CaseId = row.Id,
        Kind = kind,
        ToHash = HashOf(to),
        Text = text,
        At = StoredCases.Now(desk.Time),
        DueAt = StoredCases.Now(desk.Time),
    };

    private static string HashOf(string address) => OpaqueToken.HashOf($"mail address {address.Trim().ToLowerInvariant()}");
}
