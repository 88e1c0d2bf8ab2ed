import { Api } from "./api";
import { serve } from "./server";
import { Sessions } from "./sessions";

const port = Number(process.env.PORT ?? 3000);
serve(new Api(new Sessions(process.env.SESSION_KEY))).listen(port, "127.0.0.1", () => console.log(`Listening on ${port}`));
