using Microsoft.EntityFrameworkCore.Diagnostics;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Audit;

public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddScoped<ISaveChangesInterceptor, ChangeWriter>();

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/audit", ListAudit.Handle).Needs(Act.AuditView);
        return routes;
    }
}
