using Microsoft.EntityFrameworkCore;
using MimeKit;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Doors;
using Shouwen.App.Desk.Public;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Mail;

/// <summary>Why a mail was not taken; a sentence for whoever looks after the folder.</summary>
internal sealed class MailRefusedException(string why) : Exception(why);

/// <summary>One mail: a message on the case that it refers to, or a new case. What it does and that it was read are one transaction.</summary>
internal sealed class TakeMail(Db db, Store store, WorkingCalendars calendars, PostOffice office, ThreadSeal seal, CurrentActing current, TimeProvider time)
{
    private const int MostFiles = 10;
    private const int LongestText = 18_000;

    /// <returns>False when it was read before.</returns>
    public async Task<bool> RunAsync(CentreCard centre, MimeMessage mail, string messageId, CancellationToken cancel)
    {
        var hash = OpaqueToken.HashOf(messageId);
        if (await IsTakenAsync(centre, hash, cancel)) return false;
        var desk = new DeskStore(db, calendars, time, current.Acting = Acting.Customer(centre.Id, centre.Code));
        var sender = MailKind.Of(mail, office.Sender);
        var thread = await ThreadAsync(centre, mail, cancel);
        if (thread is null && sender == MailSender.Automatic)
        {
            db.Add(Taken(centre, hash, null));
            await db.SaveChangesAsync(cancel);
            return true;
        }

        var (files, left) = await FilesAsync(mail, cancel);
        var isKept = false;
        try
        {
            isKept = thread is null ? await OpenAsync(desk, centre, mail, messageId, hash, sender, files, left, cancel) : await AddAsync(desk, centre, thread, mail, messageId, hash, sender, files, left, cancel);
            return isKept;
        }
        finally
        {
            if (!isKept) SentFiles.Forget(store, files);
        }
    }

    private async Task<bool> OpenAsync(DeskStore desk, CentreCard centre, MimeMessage mail, string messageId, string hash, MailSender sender, IReadOnlyList<SentFile> files, IReadOnlyList<string> left, CancellationToken cancel)
    {
        if (await db.Set<CaseDoor>().AsNoTracking().SingleOrDefaultAsync(row => row.CentreId == centre.Id && row.TakesMail, cancel) is not { } door) throw new MailRefusedException("No kind of case of this centre takes mail: choose one on the page of a kind of case, and move this file back.");
        if (await KeepDoor.NextOwnerAsync(db, door, cancel) is not { } owner) throw new MailRefusedException("Nobody who answers for what comes by mail may work on cases: name somebody on the page of the kind of case, and move this file back.");
        var type = await db.Set<CaseType>().SingleAsync(row => row.Id == door.TypeId, cancel);
        var (from, text, rule, errors) = (mail.From.Mailboxes.First().Address, TextOf(mail), door.Document, new FieldErrors());
        var given = new NewCase(type.Code, TitleOf(mail, text), rule.Impact, rule.Urgency) { Text = text, Customer = from, Topic = rule.Topics is [var topic] ? topic : null, Owner = owner };
        var opened = await OpenCase.RunAsync(desk, store, type, given, errors, async row =>
        {
            if (await IsTakenAsync(centre, hash, cancel)) return false;
            var reference = MailReference.Create();
            db.Add(Taken(centre, hash, row.Id));
            db.Add(new CaseThread { Id = row.Id, CentreId = centre.Id, ReferenceHash = MailReference.HashOf(reference), Sealed = seal.Close(new(from, reference)), LastMessageId = Short(messageId) });
            Attach(desk, centre, row, files, left);
            if (sender == MailSender.Person) await QueueLetter.AcknowledgeAsync(desk, office, centre, row, from, cancel);
            return true;
        }, cancel, asksFields: false);
        if (errors.Any) throw new MailRefusedException($"It cannot become a case: {string.Join(", ", errors.Found.Select(found => $"{found.Key} ({found.Value[0]})"))}.");
        return opened is not null;
    }

    private Task<bool> AddAsync(DeskStore desk, CentreCard centre, CaseThread thread, MimeMessage mail, string messageId, string hash, MailSender sender, IReadOnlyList<SentFile> files, IReadOnlyList<string> left, CancellationToken cancel)
    {
        var text = TextOf(mail);
        void With(DeskCase row)
        {
            db.Add(Taken(centre, hash, row.Id));
            if (db.Set<CaseThread>().Local.FirstOrDefault(one => one.Id == row.Id) is null) db.Attach(thread);
            thread.LastMessageId = Short(messageId);
        }

        // What a program answers is kept beside the case, and nobody owes it a reply.
        if (sender == MailSender.Automatic) return StoredCases.AddAsync(desk, thread.Id, async opened =>
        {
            if (await IsTakenAsync(centre, hash, cancel)) return false;
            db.Add(Taken(centre, hash, opened.Row.Id));
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.Note, $"{PublicWords.For(centre.Locale)["mail.automatic"]}\n{mail.Subject}\n\n{text}"));
            foreach (var file in files) SentFiles.Add(desk, opened.Row, file, isPublic: false);
            return true;
        }, cancel);
        return HearCustomer.RunAsync(desk, thread.Id, text ?? "", [], $"mail {hash}", row =>
        {
            With(row);
            Attach(desk, centre, row, files, left);
        }, cancel);
    }

    private void Attach(DeskStore desk, CentreCard centre, DeskCase row, IReadOnlyList<SentFile> files, IReadOnlyList<string> left)
    {
        foreach (var file in files) SentFiles.Add(desk, row, file, isPublic: true);
        if (left.Count > 0) db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Note, PublicWords.For(centre.Locale).Say("mail.left", string.Join("\n", left))));
    }

    /// <summary>The case that a mail carries the reference of, in this centre.</summary>
    private async Task<CaseThread?> ThreadAsync(CentreCard centre, MimeMessage mail, CancellationToken cancel)
    {
        foreach (var reference in MailReference.In(mail).Distinct().Take(10))
        {
            var hash = MailReference.HashOf(reference);
            if (await db.Set<CaseThread>().AsNoTracking().SingleOrDefaultAsync(row => row.ReferenceHash == hash && row.CentreId == centre.Id, cancel) is { } thread) return thread;
        }

        return null;
    }

    private async Task<(IReadOnlyList<SentFile> Files, IReadOnlyList<string> Left)> FilesAsync(MimeMessage mail, CancellationToken cancel)
    {
        var (files, left) = (new List<SentFile>(), new List<string>());
        foreach (var part in mail.BodyParts.OfType<MimePart>().Where(part => part.Content is not null && (part.IsAttachment || !string.IsNullOrEmpty(part.FileName))))
        {
            var name = SentFiles.NameOf(part.FileName ?? "");
            if (files.Count >= MostFiles || name.Length == 0)
            {
                left.Add(name);
                continue;
            }

            // Decoded into memory, which the size of a mail bounds.
            using var content = new MemoryStream();
            await part.Content!.DecodeToAsync(content, cancel);
            content.Position = 0;
            var (file, _) = await SentFiles.TakeAsync(store, time, name, content, CaseFile.MaxBytesOfCustomer, cancel);
            if (file is not null) files.Add(file);
            else left.Add(name);
        }

        return (files, left);
    }

    private static string? TextOf(MimeMessage mail) => MailText.Of(mail) is { Length: > 0 } text ? text.Length <= LongestText ? text : text[..LongestText] + "…" : null;

    private static string TitleOf(MimeMessage mail, string? text)
    {
        var subject = string.Concat((mail.Subject ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return subject.Length == 0 ? EnterByDoor.TitleOf(text ?? "-") : subject.Length <= DeskCase.MaxTitle ? subject : subject[..(DeskCase.MaxTitle - 2)] + "…";
    }

    private TakenMail Taken(CentreCard centre, string hash, Guid? caseId) => new() { Id = NewId.At(time), CentreId = centre.Id, MessageHash = hash, CaseId = caseId, At = StoredCases.Now(time) };

    private Task<bool> IsTakenAsync(CentreCard centre, string hash, CancellationToken cancel) => db.Set<TakenMail>().AnyAsync(row => row.CentreId == centre.Id && row.MessageHash == hash, cancel);

    private static string? Short(string messageId) => messageId.Length <= CaseThread.MaxMessageId && messageId.Contains('@', StringComparison.Ordinal) ? messageId : null;
}
