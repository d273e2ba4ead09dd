/** All tests of the package. */

import "./client.js";
import "./models.js";
import "./signing.js";
import "./services/resource-management.js";
import "./services/development-environment.js";
import "./services/models.js";
import "./services/data-management.js";
import "./services/image-management.js";
