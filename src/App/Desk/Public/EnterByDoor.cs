using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Doors;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Public;

/// <summary>Takes a form that a customer sent: it becomes a case, and they get its number and a way to follow it. The same page sent twice is one case.</summary>
internal static class EnterByDoor
{
    private const int LongestTitle = 60;

    public static async Task<IResult> Handle(
        string door, HttpContext http, Db db, Store store, WorkingCalendars calendars, CurrentActing current, PageKeys keys, SendingLimits limits, TimeProvider time, CancellationToken cancel)
    {
        if (await PostedForm.ReadAsync(http, cancel) is not { } posted) return Refusals.TooLarge;
        if (await OpenDoor.FindAsync(db, door, posted.InLanguage, http, cancel) is not { } open) return Refusals.Unknown;
        DoorPage Page(PageKey? key = null) => new(open, key is null ? keys.New(open.Door.Link) : posted.PageKey!, name => posted[name]);
        var now = time.GetUtcNow();
        if (keys.Read(posted.PageKey, open.Door.Link) is not { } key || key.IsTooOld(now)) return (Page() with { Said = open.Words["sendAgain"] }).As(400);
        if (await IsThereAsync(db, key, cancel)) return On(key);
        if (posted.IsTrapped || key.IsTooQuick(now)) return (Page(key) with { Said = open.Words["sendAgain"] }).As(400);

        var (page, errors) = (Page(key), new FieldErrors());
        var given = Given(open, page, posted, errors);
        if (errors.Any) return Again(page, errors);
        // What an answer brought forth was not there to be left out.
        if (page.Shown().Any(field => !posted.WasShown.Contains(field.Code))) return (page with { Said = open.Words["more"] }).As(200);
        if (!limits.MayOpen(http)) return Refusals.TooMany;
        var files = await posted.TakeFilesAsync(errors, store, time, cancel);
        if (errors.Any) return Again(page, errors);
        var isKept = false;
        try
        {
            if (await KeepDoor.NextOwnerAsync(db, open.Door, cancel) is not { } owner) return Refusals.Shut;
            var desk = new DeskStore(db, calendars, time, current.Acting = Acting.Customer(open.Door.CentreId, open.Centre.Code));
            var opened = await OpenCase.RunAsync(desk, store, open.Type, given with { Owner = owner }, errors, async row =>
            {
                if (await IsThereAsync(db, key, cancel)) return false;
                KeepLink.Add(desk, row, key.Token, open.Rule.LinkDays);
                foreach (var file in files) SentFiles.Add(desk, row, file, isPublic: true);
                return true;
            }, cancel);
            isKept = opened is not null;
            return errors.Any ? Again(page, errors) : On(key);
        }
        finally
        {
            if (!isKept) SentFiles.Forget(store, files);
        }
    }

    private static NewCase Given(OpenDoor open, DoorPage page, PostedForm posted, FieldErrors errors)
    {
        var text = OpenCase.Lines(errors, posted[PostedForm.Words]);
        errors.AddIf(text is null, PostedForm.Words, FieldErrors.Required);
        var customer = errors.Text(PostedForm.Customer, posted[PostedForm.Customer], 200);
        var topic = open.Topics.Count == 1 ? open.Topics[0].Code : open.Topics.FirstOrDefault(one => one.Code == posted[PostedForm.Topic])?.Code;
        // A browser sends a field of a page that was shown before its condition fell away.
        var fields = page.Shown().ToDictionary(field => field.Code, field => posted[PostedForm.NameOf(field.Code)]);
        var isNew = page.Shown().Where(field => !posted.WasShown.Contains(field.Code)).Select(field => field.Code).ToHashSet();
        var checkedFields = new FieldErrors();
        CaseFields.Check(checkedFields, open.Type.Document, fields);
        foreach (var (field, whats) in checkedFields.Found.Where(found => !isNew.Contains(found.Key["fields.".Length..]))) errors.Add(field, whats[0]);
        return new(open.Type.Code, TitleOf(text ?? "-"), open.Rule.Impact, open.Rule.Urgency) { Fields = fields.Where(field => field.Value.Length > 0).ToDictionary(), Text = text, Customer = customer, Topic = topic };
    }

    /// <summary>What was said first, as far as it fits a list.</summary>
    internal static string TitleOf(string text)
    {
        var line = string.Concat(text.Split('\n')[0].Where(letter => !char.IsControl(letter))).Trim();
        var end = line.IndexOfAny(['。', '！', '？', '；']);
        if (end > 3) line = line[..end];
        if (line.Length <= LongestTitle) return line.Length == 0 ? "-" : line;
        // Half a letter of two is none.
        return line[..(char.IsHighSurrogate(line[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1)] + "…";
    }

    private static Task<bool> IsThereAsync(Db db, PageKey key, CancellationToken cancel)
    {
        var hash = PrivateLink.HashOf(key.Token);
        return db.Set<PrivateLink>().AnyAsync(link => link.Hash == hash, cancel);
    }

    private static IResult Again(DoorPage page, FieldErrors errors) => (page with { Wrong = errors.Found.ToDictionary(found => found.Key == "text" ? PostedForm.Words : found.Key, found => found.Value[0]) }).As(400);

    private static IResult On(PageKey key) => FollowCase.On(key.Token, "sent");
}
