using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Plans;
using Shouwen.App.Quality.Recordings;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Published;

/// <summary>Which contacts of a centre have a recording.</summary>
/// <param name="Waiting">Of the contacts that wait to be judged, so many.</param>
/// <param name="Judged">Of those that were, the newest.</param>
/// <param name="From">First day of the contacts nobody has drawn yet, of which one in <paramref name="OneIn"/> has one.</param>
/// <param name="Sound">The file of the n-th recording.</param>
public sealed record KeptSound(int Waiting, int Judged, DateOnly From, DateOnly To, int OneIn, Func<int, byte[]> Sound);

/// <summary>Takes recordings into a centre whose contacts and draws are there.</summary>
public static class KeepSound
{
    private const int KeptDays = 180;
    private const int ShortestTalk = 30;

    public static async Task RunAsync(IServiceProvider services, int centreId, KeptSound kept, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, store, time) = (scope.ServiceProvider.GetRequiredService<Db>(), services.GetRequiredService<Store>(), services.GetRequiredService<TimeProvider>());
        var contacts = await DrawnAsync(db, centreId, kept, cancel);
        contacts.AddRange((await RecentAsync(scope.ServiceProvider.GetRequiredService<ContactsToJudge>(), db, centreId, kept, cancel)).Where(recent => contacts.TrueForAll(one => one.Id != recent.Id)));
        Directory.CreateDirectory(SoundFiles.FolderOf(store));
        for (var at = 0; at < contacts.Count; at++)
        {
            var (id, bytes) = (NewId.At(time), kept.Sound(at));
            await File.WriteAllBytesAsync(SoundFiles.PathOf(store, id), bytes, cancel);
            db.Add(new Recording
            {
                Id = id,
                CentreId = centreId,
                ContactId = contacts[at].Id,
                ContactName = contacts[at].Name,
                Name = $"{contacts[at].Name}.wav",
                MediaType = SoundFiles.TypeOf(bytes),
                Bytes = bytes.Length,
                AddedAt = contacts[at].AddedAt,
                AddedBy = "console",
                KeepUntil = contacts[at].AddedAt.AddDays(KeptDays),
            });
        }

        await db.SaveChangesAsync(cancel);
    }

    private sealed record Heard(long Id, string Name, DateTimeOffset AddedAt);

    private static async Task<List<Heard>> DrawnAsync(Db db, int centreId, KeptSound kept, CancellationToken cancel)
    {
        var drawn = db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centreId && row.DrawId != null && row.Kind == JudgedKind.Contact);
        var rows = await drawn.Where(row => row.SubmittedAt == null).OrderBy(row => row.Number).Take(kept.Waiting).ToListAsync(cancel);
        rows.AddRange(await drawn.Where(row => row.SubmittedAt != null).OrderByDescending(row => row.Number).Take(kept.Judged).ToListAsync(cancel));
        return rows.ConvertAll(row => new Heard(row.SubjectId, row.ContactName, row.AssignedAt));
    }

    private static async Task<IEnumerable<Heard>> RecentAsync(ContactsToJudge facts, Db db, int centreId, KeptSound kept, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel))!;
        var contacts = await facts.ReadAsync(db, frame, kept.From, kept.To, new Dictionary<Dim, IReadOnlySet<string>>(), ShortestTalk, cancel);
        contacts.RemoveAll(contact => PermanentNumber.Of(0, contact.Id) % (ulong)kept.OneIn != 0);
        var names = await ContactsToJudge.FactsAsync(db, centreId, [.. contacts.Select(contact => contact.Id)], cancel);
        return contacts.Where(contact => names.ContainsKey(contact.Id)).Select(contact => new Heard(contact.Id, names[contact.Id].ExternalId, contact.Started.AddSeconds(contact.Talk)));
    }
}
