using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Demo;

/// <summary>Removes the demonstration centre and all that is its own, in one piece; other centres are not touched.</summary>
public static class DeleteDemo
{
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> Handle(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await CentreCard.FindAsync(db, DemoCentre.Code, cancel) is not { IsDemonstration: true } centre) return false;
        await People.ForgetCentreAsync(db, centre.Id, cancel);
        await DeleteCentre.Handle(db, centre.Id, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
