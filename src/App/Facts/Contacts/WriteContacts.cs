using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Import;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>Contacts from a source into the store: prepared on one thread, written on another, all in the caller's transaction.</summary>
internal static class WriteContacts
{
    public static async Task RunAsync(
        Db db, CentreFrame frame, CustomerHash hash, int sourceId, int importId, IEnumerable<ContactDraft> contacts,
        LoadReport report, ImportSteps steps, CancellationToken cancel)
    {
        var (resolver, days) = (new MemberResolver(frame), new GatheredDays(await RebuildDays.WithContactsAsync(db, frame.CentreId, cancel)));
        await using var writer = ContactWriter.For(db, frame.CentreId, sourceId, importId, report, days);
        await using (var prepared = new PreparedContacts(contacts, new(frame.Zone, hash, frame.KeepsPhoneNumbers), cancel))
        {
            await foreach (var batch in prepared.ReadAsync())
            {
                await ResolveAsync(db, resolver, writer, batch, report, cancel);
                await writer.WriteAsync(batch.Rows.AsMemory(0, batch.Count), cancel);
                report.Taken += batch.Count;
                steps.Read(report.Read);
            }
        }

        await writer.SettleAsync();
        foreach (var day in writer.Touched) report.Saw(DateOnly.FromDayNumber(day));
        await RebuildDays.ContactsAsync(db, frame.CentreId, writer.Touched, days, steps.Days, cancel);
    }

    private static async Task ResolveAsync(Db db, MemberResolver resolver, ContactWriter writer, ContactBatch batch, LoadReport report, CancellationToken cancel)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (resolver.TryResolve(batch.Drafts[i], out batch.Rows[i].Members)) continue;
            for (var later = i; later < batch.Count; later++) resolver.Meet(batch.Drafts[later]);
            await writer.SettleAsync();
            await resolver.AddMetAsync(db, report, cancel);
            resolver.TryResolve(batch.Drafts[i], out batch.Rows[i].Members);
        }
    }
}
