using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Facts.Watches;

/// <summary>Mails new signals to whoever answers for the metric: one mail for all that are new, each signal once.</summary>
internal static class TellOwners
{
    private const int Together = 500;

    /// <summary>Older ones are no news: a mail server that is set up later must not send them all.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(3);

    /// <returns>How many mails were sent.</returns>
    public static async Task<int> RunAsync(Db db, PostOffice office, TimeProvider time, CentreFrame frame, CancellationToken cancel)
    {
        if (office.Sender is null) return 0;
        var since = time.GetUtcNow() - News;
        var fresh = await db.Set<Signal>().Where(row => row.CentreId == frame.CentreId && row.State == SignalState.New && row.ToldAt == null && row.OwnerCode != null && row.RaisedAt >= since)
            .OrderByDescending(row => row.Number).Take(Together).ToListAsync(cancel);
        if (fresh.Count == 0) return 0;
        var agents = frame.Members[Engines.Metrics.Dim.Agent].ToDictionary(member => member.Code, member => member.Id);
        var addresses = await Members.AddressesAsync(db, frame.CentreId, [.. fresh.Select(row => agents.GetValueOrDefault(row.OwnerCode!)).Where(id => id != 0).Distinct()], cancel);
        var letters = fresh.SelectMany(row => addresses[agents.GetValueOrDefault(row.OwnerCode!)].Select(to => (To: to, Signal: row))).GroupBy(one => one.To, one => one.Signal).ToList();
        if (letters.Count == 0) return 0;
        var (bag, _) = await office.OpenAsync(cancel);
        if (bag is null) return 0;
        using (bag)
        {
            var sent = 0;
            foreach (var letter in letters.TakeWhile(_ => bag.IsOpen))
            {
                var mail = SignalMail.Of(letter.Key.Name, letter.Key.Locale, frame, [.. letter], office.Site);
                var outcome = await bag.SendAsync(new(letter.Key.Email, mail.Subject, mail.Text, null), cancel);
                if (outcome.Fate == PostFate.Later) continue;
                foreach (var signal in letter) signal.ToldAt = time.GetUtcNow();
                await db.SaveChangesAsync(cancel);
                if (outcome.Fate == PostFate.Sent) sent++;
            }

            return sent;
        }
    }
}
