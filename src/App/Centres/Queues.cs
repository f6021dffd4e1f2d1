using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record QueueForm(
    string Code, string Name, string? Channel = null, double AnswerShare = 0.8, int AnswerWithinSeconds = 20,
    int ShortAbandonSeconds = 5, int ServiceLevelVariant = 2, string? Calendar = null) : DimensionForm(Code, Name);

internal sealed class Queues() : ListedKind<Queue, QueueForm>("queues", Dim.Queue)
{
    private const int LongestPromiseSeconds = 7 * 24 * 3600;

    public override IQueryable<QueueForm> Forms(Db db, Acting acting, IQueryable<Queue> rows) => rows.Select(row => new QueueForm(
        row.Code, row.Name, db.Set<Channel>().Where(channel => channel.Id == row.ChannelId).Select(channel => channel.Code).SingleOrDefault(),
        row.AnswerShare, row.AnswerWithinSeconds, row.ShortAbandonSeconds, row.ServiceLevelVariant, row.Calendar));

    public override QueueForm Form(EntryDraft row, QueueForm? known)
    {
        var form = known ?? new(row.Code!, row.Code!);
        return form with
        {
            Name = row.Name ?? form.Name,
            Channel = row.Channel ?? form.Channel,
            AnswerShare = row.AnswerShare ?? form.AnswerShare,
            AnswerWithinSeconds = row.AnswerWithinSeconds ?? form.AnswerWithinSeconds,
            ShortAbandonSeconds = row.ShortAbandonSeconds ?? form.ShortAbandonSeconds,
            ServiceLevelVariant = row.ServiceLevelVariant ?? form.ServiceLevelVariant,
            Calendar = row.Calendar ?? form.Calendar,
        };
    }

    public override Queue New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, QueueForm form, Queue row)
    {
        var errors = writing.Errors;
        row.ChannelId = await writing.IdAsync<Channel>("channel", form.Channel);
        row.AnswerShare = errors.Within("answerShare", form.AnswerShare, 0, 1);
        row.AnswerWithinSeconds = errors.Within("answerWithinSeconds", form.AnswerWithinSeconds, 0, LongestPromiseSeconds);
        row.ShortAbandonSeconds = errors.Within("shortAbandonSeconds", form.ShortAbandonSeconds, 0, LongestPromiseSeconds);
        row.ServiceLevelVariant = errors.Within("serviceLevelVariant", form.ServiceLevelVariant, 1, 5);
        row.Calendar = await writing.CalendarAsync("calendar", form.Calendar);
    }
}
