using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Waves;

/// <summary>Waves of the centre, or of one survey, newest first.</summary>
internal static class ListWaves
{
    public static async Task<KeysetPage<WaveCard>> Handle(Db db, Acting acting, string? survey, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var all = from wave in db.Set<Wave>().AsNoTracking()
                  join asked in db.Set<Survey>() on wave.SurveyId equals asked.Id
                  where wave.CentreId == acting.CentreId && (survey == null || asked.Code == survey)
                  select new { wave.Id, Card = new WaveCard(wave.Code, wave.Name, asked.Code, asked.Name, wave.SurveyNumber, wave.State, wave.OpensOn, wave.ClosesOn, wave.Answers) };
        var count = await all.OrderBy(row => row.Id).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = Guid.TryParse(after, out var last) ? all.Where(row => row.Id < last) : all;
        var rows = await page.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancel);
        return KeysetPage.Of(rows, size, count, row => row.Id.ToString()).Select(row => row.Card);
    }
}
