using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Recordings;

namespace Shouwen.App.Quality.Published;

/// <summary>Gives recordings to the newest contacts that wait to be judged, and to some that were.</summary>
public static class KeepSound
{
    private const int KeptDays = 180;

    /// <param name="sound">The file of the n-th recording.</param>
    public static async Task RunAsync(IServiceProvider services, int centreId, int waiting, int judged, Func<int, byte[]> sound, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, store, time) = (scope.ServiceProvider.GetRequiredService<Db>(), services.GetRequiredService<Store>(), services.GetRequiredService<TimeProvider>());
        var drawn = db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centreId && row.DrawId != null);
        var rows = await drawn.Where(row => row.SubmittedAt == null).OrderBy(row => row.Number).Take(waiting).ToListAsync(cancel);
        rows.AddRange(await drawn.Where(row => row.SubmittedAt != null).OrderByDescending(row => row.Number).Take(judged).ToListAsync(cancel));
        Directory.CreateDirectory(SoundFiles.FolderOf(store));
        for (var at = 0; at < rows.Count; at++)
        {
            var (id, bytes) = (NewId.At(time), sound(at));
            await File.WriteAllBytesAsync(SoundFiles.PathOf(store, id), bytes, cancel);
            db.Add(new Recording
            {
                Id = id,
                CentreId = centreId,
                ContactId = rows[at].ContactId,
                ContactName = rows[at].ContactName,
                Name = $"{rows[at].ContactName}.wav",
                MediaType = SoundFiles.TypeOf(bytes),
                Bytes = bytes.Length,
                AddedAt = rows[at].AssignedAt,
                AddedBy = "console",
                KeepUntil = rows[at].AssignedAt.AddDays(KeptDays),
            });
        }

        await db.SaveChangesAsync(cancel);
    }
}
